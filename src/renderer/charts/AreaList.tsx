import { sayHours } from '../ui/figures.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useAreaLook } from './areaLook.ts';
import { BarList } from './BarList.tsx';
import { Square } from './Square.tsx';
import type { AreaSum } from './stack.ts';

/** Hours by area, in the order of the bars with the top one first: the legend of the stacked bars. */
export function AreaList({
  areas,
  rowHeight,
}: {
  readonly areas: readonly AreaSum[];
  readonly rowHeight?: number;
}) {
  const language = useLanguage();
  const lookOf = useAreaLook();
  const rows = areas.toReversed().map((area) => {
    const look = lookOf(area);
    return {
      key: area.area,
      mark: <Square look={look} />,
      name: look.name,
      amount: area.seconds,
      colour: look.colour,
      value: sayHours(area.seconds, language),
    };
  });
  return <BarList rows={rows} {...(rowHeight === undefined ? {} : { rowHeight })} />;
}
