import charts from './Charts.module.css';
import figures from './Figures.module.css';
import classes from './Skeleton.module.css';

/** The screen's own geometry in grey, until the first answer. */
export function Skeleton() {
  return (
    <div aria-hidden>
      <div className={figures.figures}>
        {['readiness', 'hours', 'days', 'assessments', 'areas'].map((figure) => (
          <div key={figure} className={figures.figure}>
            <div className={classes.figure} />
          </div>
        ))}
      </div>
      <div className={classes.compared} />
      <div className={charts.grid}>
        <Block className={charts.readiness} height={230} />
        <Block className={charts.radar} height={230} />
        <Block className={charts.hours} height={240} />
        <Block className={charts.areas} height={240} />
        <div className={charts.third}>
          <Block className={charts.days} height={113} />
          <Block className={charts.activity} height={113} />
        </div>
        <Block className={charts.level} height={180} />
      </div>
    </div>
  );
}

function Block({
  className,
  height,
}: {
  readonly className: string | undefined;
  readonly height: number;
}) {
  return (
    <div className={className}>
      <div className={classes.title} />
      <div className={classes.block} style={{ height }} />
    </div>
  );
}
