import { useLanguage } from '../ui/useLanguage.ts';
import { BarList } from './BarList.tsx';
import { ink } from './ink.ts';

interface ActivityBarsProps {
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly seconds: number;
  }[];
}

/** Hours by activity, most first, in neutral: a colour would name an area. */
export function ActivityBars({ rows }: ActivityBarsProps) {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return (
    <BarList
      rows={rows.map(({ key, name, seconds }) => ({
        key,
        name,
        amount: seconds,
        colour: ink.text3,
        value: format.format(seconds / 3600),
      }))}
    />
  );
}
