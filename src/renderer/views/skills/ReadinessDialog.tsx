import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadinessReport } from '../../../contract/roles.ts';
import { useApp } from '../../state/app.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { useRead } from '../../state/reads.ts';
import { wholePercent } from '../../ui/figures.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { findContributions } from './contributions.ts';
import { NotCounted } from './NotCounted.tsx';
import { ReadinessRows } from './ReadinessRows.tsx';
import { sayTenths } from './readinessWords.ts';
import classes from './ReadinessDialog.module.css';

/** Every percentage down to the assessment that it comes from. */
export function ReadinessDialog(): ReactNode {
  const { t } = useTranslation('skills');
  const { value, refusal } = useRead('readReadiness', {});
  return (
    <Sheet title={t('computed.title')} onClose={closeDialog} width={800}>
      {value === undefined ? (
        refusal === undefined ? (
          <Loading />
        ) : (
          <Refusal {...refusal} />
        )
      ) : (
        <Explanation report={value} />
      )}
    </Sheet>
  );
}

function Explanation({ report }: { readonly report: ReadinessReport }): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const { breakdown, role } = report;
  const areaIds = breakdown.areas.map(({ id }) => id);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const isAllOpen = areaIds.every((id) => open.has(id));

  function toggle(id: string): void {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  if (breakdown.value === null) {
    return (
      <>
        <p className={classes.words}>{t('computed.nothing', { role: role.title })}</p>
        <NotCounted report={report} />
      </>
    );
  }
  const { tenths, areas } = findContributions(breakdown);
  return (
    <>
      <p className={classes.words}>{t('computed.formula')}</p>
      <p className={classes.tools}>
        <span>{t('computed.role', { role: role.title, revision: role.revision })}</span>
        <LinkButton onClick={() => setOpen(new Set(isAllOpen ? [] : areaIds))}>
          {isAllOpen ? t('computed.closeAll') : t('computed.openAll')}
        </LinkButton>
      </p>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('computed.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('computed.what')}</th>
            <th scope="col">{t('computed.rule')}</th>
            <th scope="col">{t('computed.value')}</th>
            <th scope="col">{t('computed.weight')}</th>
            <th scope="col">{t('computed.points')}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <ReadinessRows
              key={area.node.id}
              contribution={area}
              report={report}
              today={today}
              isOpen={open.has(area.node.id)}
              onToggle={() => toggle(area.node.id)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('computed.sum')}
            </th>
            <td colSpan={2}>{t('computed.shown', { percent: wholePercent(breakdown.value) })}</td>
            <td>{sayTenths(tenths, language)}</td>
          </tr>
        </tfoot>
      </table>
      <NotCounted report={report} />
    </>
  );
}
