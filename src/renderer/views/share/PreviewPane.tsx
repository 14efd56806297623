import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../state/share.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { refusalAt } from './refusalAt.ts';
import { Paper } from './ReportSheet.tsx';
import classes from './ShareView.module.css';
import { useReportLinks } from './useReportLinks.ts';
import { useScale } from './useScale.ts';

/** The file as it would be written: the same tree, in its own measure, smaller where there is no room for it. */
export function PreviewPane({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('share');
  // A switch answers at once; the report is drawn after it.
  const shown = useDeferredValue(preview.value);
  const pane = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const scale = useScale(sheet);
  useReportLinks(pane);
  const elsewhere = refusalAt('elsewhere', preview);
  const isDrawing = preview.isStale || shown !== preview.value;
  return (
    <section
      ref={pane}
      className={classes.pane}
      aria-label={t('preview.label')}
      aria-busy={isDrawing}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      {elsewhere === undefined ? null : (
        <div className={classes.message}>
          <Refusal {...elsewhere} />
        </div>
      )}
      {preview.refusal !== undefined && (shown !== undefined || elsewhere === undefined) ? (
        <div className={classes.message}>
          <Warning>{shown === undefined ? t('preview.none') : t('preview.old')}</Warning>
        </div>
      ) : null}
      <div ref={sheet} className={classes.sheet}>
        {shown === undefined ? (
          preview.refusal === undefined && <Loading />
        ) : (
          <div className={classes.paper} style={{ zoom: scale }}>
            <Paper report={shown} />
          </div>
        )}
      </div>
    </section>
  );
}
