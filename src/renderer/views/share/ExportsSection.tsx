import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportEntry } from '../../../contract/snapshots.ts';
import { useRead } from '../../state/reads.ts';
import { sayBytes } from '../../ui/bytes.ts';
import { sayDay } from '../../ui/days.ts';
import { sayInstant } from '../../ui/instants.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ShareView.module.css';

/** Every file that was written, from here or from the command line. */
export function ExportsSection() {
  const { t } = useTranslation('share');
  return (
    <Section title={t('exports.title')}>
      <ExportsPage />
    </Section>
  );
}

const pageSize = 10;

function ExportsPage({ before }: { readonly before?: number }) {
  const { t } = useTranslation('share');
  const [more, setMore] = useState(false);
  const input = before === undefined ? { limit: pageSize } : { limit: pageSize, before };
  const { value, refusal } = useRead('listExports', input);
  if (refusal !== undefined) return <Refusal {...refusal} />;
  if (value === undefined) return null;
  if (before === undefined && value.exports.length === 0) {
    return <p className={classes.note}>{t('exports.none')}</p>;
  }
  return (
    <>
      <ul className={classes.exports} aria-label={t('exports.title')}>
        {value.exports.map((entry) => (
          <ExportRow key={entry.n} entry={entry} />
        ))}
      </ul>
      {value.next === null ? null : more ? (
        <ExportsPage before={value.next} />
      ) : (
        <p className={classes.note}>
          <LinkButton onClick={() => setMore(true)}>{t('exports.more')}</LinkButton>
        </p>
      )}
    </>
  );
}

const formats = [
  'snapshot',
  'report',
  'pdf',
  'markdown',
  'csv sessions',
  'csv assessments',
  'csv goals',
] as const;

function ExportRow({ entry }: { readonly entry: ExportEntry }) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const format = formats.find((known) => known === entry.format);
  return (
    <li>
      <div className={classes.exportHead}>
        <span>{format === undefined ? entry.format : t(`exports.format.${format}`)}</span>
        <time dateTime={new Date(entry.at).toISOString()}>{sayInstant(entry.at, language)}</time>
      </div>
      <div>
        {t('exports.file', { name: entry.fileName, size: sayBytes(entry.bytes, language) })}
      </div>
      <div>
        {t('period.days', {
          from: sayDay(entry.from, 'withYear', language),
          to: sayDay(entry.to, 'withYear', language),
        })}
        {' · '}
        {entry.fingerprint === null
          ? t('exports.unsigned')
          : t('exports.signed', { start: entry.fingerprint.slice(0, 9) })}
      </div>
    </li>
  );
}
