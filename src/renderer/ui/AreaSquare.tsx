import { areaColour, useAreaColour } from './areaColour.ts';
import classes from './AreaSquare.module.css';

/** 8 px in the area's colour; the area's name always stands beside it, so it is hidden from readers. */
export function AreaSquare({
  area,
  place,
}: {
  readonly area: string | null;
  readonly place?: number;
}) {
  const colourOf = useAreaColour();
  const colour = place === undefined ? colourOf(area) : areaColour(area, place);
  return <span className={classes.square} aria-hidden style={{ backgroundColor: colour }} />;
}
