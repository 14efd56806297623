import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Delta } from '../../ui/Delta.tsx';
import { sayPoints, wholePercent } from '../../ui/figures.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { Section } from '../../ui/Section.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ReadinessSection.module.css';

/** How much of the role is met, how that changed, and what is left out of it. */
export function ReadinessSection({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const isNew = today.assessedCount === 0;
  const label =
    today.readiness === null
      ? t('readiness.none')
      : t('readiness.sentence', {
          percent: wholePercent(today.readiness),
          role: today.role.title,
          met: today.areasMet,
          count: today.areaCount,
        });
  return (
    <Section
      title={t('readiness.title')}
      hint={today.role.title}
      plain
      action={
        isNew ? undefined : (
          <LinkButton onClick={() => openDialog({ kind: 'readiness' })}>
            {t('readiness.how')}
          </LinkButton>
        )
      }
    >
      <div className={classes.row}>
        <Ring value={today.readiness} label={label} />
        <div className={classes.words}>
          {isNew ? <Nothing /> : <Figures today={today} />}
          <LeftOut today={today} />
        </div>
      </div>
    </Section>
  );
}

function Nothing() {
  const { t } = useTranslation('today');
  return (
    <>
      <p className={`${text.figure} ${classes.nothing}`}>{t('readiness.nothing')}</p>
      <p className={classes.text}>{t('readiness.nothingText')}</p>
    </>
  );
}

function Figures({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  return (
    <div className={classes.figures}>
      <Change value={today.change7} caption={t('readiness.in7')} />
      <Change value={today.change30} caption={t('readiness.in30')} />
      <div>
        <div className={text.figure}>
          {today.areasMet}{' '}
          <span className={classes.of}>{t('readiness.of', { count: today.areaCount })}</span>
        </div>
        <div className={text.caption}>{t('readiness.areasMet')}</div>
      </div>
    </div>
  );
}

function Change({ value, caption }: { readonly value: number | null; readonly caption: string }) {
  const language = useLanguage();
  if (value === null) return null;
  const points = sayPoints(value, language);
  // What rounds to nothing is no change.
  const isNone = Math.abs(value) < 0.0005;
  return (
    <div>
      <div className={text.figure}>
        <Delta value={isNone ? 0 : value}>{points}</Delta>
      </div>
      <div className={text.caption}>{caption}</div>
    </div>
  );
}

/** What the learner chose not to look at, said where it makes a difference. */
function LeftOut({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const unanswered = today.assessedCount === 0 ? 0 : today.unansweredExtended;
  const sentences = [
    unanswered === 0
      ? null
      : t('readiness.unanswered', { count: unanswered, areas: today.areaCount }),
    today.hiddenAreas.length === 0
      ? null
      : t('readiness.hidden', {
          count: today.hiddenAreas.length,
          areas: today.hiddenAreas.join(', '),
        }),
    today.extendedHidden ? t('readiness.extended') : null,
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 0) return null;
  return <p className={classes.leftOut}>{sentences.join(' ')}</p>;
}
