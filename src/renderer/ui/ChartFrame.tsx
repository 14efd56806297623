import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChartLine, IconDownload, IconTable } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartTable, type ChartTableData } from './ChartTable.tsx';
import type { PictureKey } from './pictureKeys.ts';
import { drawPicture, offerFile } from './savePicture.ts';
import { lightPalette } from './tokens.ts';
import classes from './ChartFrame.module.css';
import text from './type.module.css';

interface ChartFrameProps {
  /** The finding itself, where it says enough; then it is not said again below. */
  readonly title: string;
  /** What buttons and table call the chart; the title unless said. */
  readonly name?: string;
  /** One sentence with the message; what a screen reader hears in place of the picture. */
  readonly finding: string;
  /** What is counted, and in what unit. */
  readonly hint?: ReactNode;
  readonly legend?: ReactNode;
  /** As a function where it is dear: it is made when it is asked for. */
  readonly table: ChartTableData | (() => ChartTableData);
  /** What a saved picture says below itself, since legend and lists stay behind. */
  readonly keys?: readonly PictureKey[];
  /** Name of the saved picture, without its ending. */
  readonly fileName: string;
  readonly children: ReactNode;
}

/** A chart with its title and finding, "as a table" and "save as picture". */
export function ChartFrame({
  title,
  finding,
  hint,
  legend,
  table,
  fileName,
  children,
  ...rest
}: ChartFrameProps) {
  const { t } = useTranslation('common');
  const [asTable, setAsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const id = useId();
  const name = rest.name ?? title;
  const isSaidByTitle = finding === title;
  const subtitle = typeof hint === 'string' ? hint : name;

  async function save(): Promise<void> {
    const svg = largestSvg(plot.current);
    if (svg === undefined) return;
    const colours = {
      bg: lightPalette['--mp-bg'] ?? '',
      text: lightPalette['--mp-text'] ?? '',
      text2: lightPalette['--mp-text2'] ?? '',
    };
    const said = isSaidByTitle ? subtitle : finding;
    offerFile(
      await drawPicture({ title, finding: said, svg, keys: rest.keys ?? [], colours }),
      `${fileName}.png`,
    );
  }

  const SwitchIcon = asTable ? IconChartLine : IconTable;
  const switchWords = asTable ? t('chart.asPicture') : t('chart.asTable');
  return (
    <figure aria-labelledby={id} className={classes.frame}>
      <figcaption className={classes.head}>
        <h2 id={id} className={text.section}>
          {title}
        </h2>
        {hint === undefined ? null : <span className={classes.hint}>{hint}</span>}
        <span className={classes.right}>
          {legend}
          <Tooltip label={switchWords}>
            <ActionIcon
              aria-label={t('chart.of', { what: switchWords, title: name })}
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              <SwitchIcon size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('chart.save')}>
            <ActionIcon
              aria-label={t('chart.of', { what: t('chart.save'), title: name })}
              disabled={asTable}
              onClick={() => void save()}
            >
              <IconDownload size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      </figcaption>
      {isSaidByTitle ? null : <p className={classes.finding}>{finding}</p>}
      {asTable ? (
        <ChartTable title={name} {...(typeof table === 'function' ? table() : table)} />
      ) : (
        <div ref={plot} className={classes.plot}>
          {children}
        </div>
      )}
    </figure>
  );
}

/** Legends hold small drawings too; the chart is the widest. */
function largestSvg(plot: HTMLDivElement | null): SVGSVGElement | undefined {
  const drawings = [...(plot?.querySelectorAll('svg') ?? [])];
  return drawings.toSorted(
    (a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width,
  )[0];
}
