import { useTranslation } from 'react-i18next';
import type { KeptRow, Learner } from '../../../contract/learners.ts';
import { goTo } from '../../state/place.ts';
import { sayDay } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';
import { wholePercent } from '../../ui/figures.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { State } from '../../ui/State.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ReportsSection.module.css';

interface ReportRowProps {
  readonly report: KeptRow;
  readonly learner: Learner;
  readonly onRead: (snapshot: number) => void;
}

/** One report: what it covers, what it comes to, when it came and was reviewed. */
export function ReportRow({ report, learner, onRead }: ReportRowProps) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const { snapshot, period, readiness, seal, seconds, roleChanged, receivedOn, fileName } = report;
  const sayDate = (day: string): string => sayDay(day, 'withYear', language);
  const title = t('reports.of', { day: sayDate(period.to) });
  const given = learner.feedbacks.find((feedback) => feedback.snapshot === snapshot);
  return (
    <tr>
      <th scope="row">
        {sayDate(period.to)}
        {seal === 'intact' ? null : (
          <State kind="atRisk">{seal === 'page' ? t('state.page') : t('state.unsigned')}</State>
        )}
        {roleChanged ? <small>{t('progress.roleChanged')}</small> : null}
      </th>
      <td className={classes.spare}>{sayDate(period.from)}</td>
      <td data-figures>
        {readiness === null ? t('none') : t('percent', { percent: wholePercent(readiness) })}
      </td>
      <td className={classes.spare} data-figures>
        {seconds === null ? t('none') : sayDuration(seconds)}
      </td>
      <td>{sayDate(receivedOn)}</td>
      <td>{given === undefined ? t('reports.unreviewed') : sayDate(given.day)}</td>
      <td className={classes.file}>
        <bdi dir="ltr">{fileName}</bdi>
      </td>
      <td className={classes.actions}>
        <LinkButton aria-label={`${t('reports.read')}: ${title}`} onClick={() => onRead(snapshot)}>
          {t('reports.read')}
        </LinkButton>
        <LinkButton
          aria-label={`${t('reports.review')}: ${title}`}
          onClick={() => goTo({ screen: 'mentor', learner: learner.id, review: snapshot })}
        >
          {t('reports.review')}
        </LinkButton>
      </td>
    </tr>
  );
}
