import { useTranslation } from 'react-i18next';
import type { KeptRow } from '../../../contract/learners.ts';
import type { SnapshotComparison } from '../../../domain/compareSnapshots.ts';
import { sayDay } from '../../ui/days.ts';
import { sayDuration } from '../../ui/duration.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { EvidenceText } from '../skills/EvidenceText.tsx';
import { GoalDifferences } from './GoalDifferences.tsx';
import classes from './LearnerView.module.css';
import { ReadinessDifference } from './ReadinessDifference.tsx';

interface DifferencePartsProps {
  readonly comparison: SnapshotComparison;
  readonly before: KeptRow;
}

/** Readiness, levels, evidence, goals, time: what differs, and where nothing does. */
export function DifferenceParts({ comparison, before }: DifferencePartsProps) {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const { levels, evidence, goals, secondsSince } = comparison;
  return (
    <>
      <ReadinessDifference comparison={comparison} />
      <div className={classes.twoColumns}>
        <div className={classes.stack}>
          <LevelDifferences levels={levels} />
          <Section title={t('difference.goals')} hint={goals.length}>
            <GoalDifferences goals={goals} />
          </Section>
        </div>
        <div className={classes.stack}>
          <Section title={t('difference.evidence')} hint={evidence.length}>
            {evidence.length === 0 ? (
              <p className={classes.text}>{t('difference.noEvidence')}</p>
            ) : (
              <ul className={classes.lines}>
                {evidence.map(({ skill, title, added }) => (
                  <li key={skill} className={classes.tall}>
                    <b>{title}</b>
                    {added.map(({ text }) => (
                      <p key={text} className={classes.said}>
                        <EvidenceText text={text} />
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={t('difference.time')}>
            <p className={classes.text}>
              {secondsSince === null
                ? t('difference.hoursUnknown')
                : t('difference.hours', {
                    time: sayDuration(secondsSince),
                    day: sayDay(before.period.to, 'withYear', language),
                  })}
            </p>
          </Section>
        </div>
      </div>
    </>
  );
}

function LevelDifferences({ levels }: Pick<SnapshotComparison, 'levels'>) {
  const { t } = useTranslation('mentor');
  return (
    <Section title={t('difference.levels')} hint={levels.length}>
      {levels.length === 0 ? (
        <p className={classes.text}>{t('difference.noLevels')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('difference.skill')}</th>
              <th scope="col">{t('difference.from')}</th>
              <th scope="col">{t('difference.to')}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ skill, title, from, to }) => (
              <tr key={skill}>
                <th scope="row">{title}</th>
                {[from, to].map((level, place) => (
                  <td key={place}>
                    {level === null ? (
                      <span className={classes.quiet}>{t('difference.notAssessed')}</span>
                    ) : (
                      <LevelSquares level={level} required={null} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
