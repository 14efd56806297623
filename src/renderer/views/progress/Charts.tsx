import type { Progress } from '../../../contract/progress.ts';
import { ActivitySection } from './ActivitySection.tsx';
import classes from './Charts.module.css';
import { DaysSection } from './DaysSection.tsx';
import { HoursSections } from './HoursSections.tsx';
import { LevelSection } from './LevelSection.tsx';
import { RadarSection } from './RadarSection.tsx';
import { ReadinessSection } from './ReadinessSection.tsx';

/** All charts of the range: two thirds and one third; three a row where there is room, one where there is not. */
export function Charts({ progress }: { readonly progress: Progress }) {
  return (
    <div className={classes.grid}>
      <div className={classes.readiness}>
        <ReadinessSection progress={progress} />
      </div>
      <div className={classes.radar}>
        <RadarSection progress={progress} />
      </div>
      <HoursSections progress={progress} />
      <div className={classes.third}>
        <div className={classes.days}>
          <DaysSection progress={progress} />
        </div>
        <div className={classes.activity}>
          <ActivitySection progress={progress} />
        </div>
      </div>
      <div className={classes.level}>
        <LevelSection progress={progress} />
      </div>
    </div>
  );
}
