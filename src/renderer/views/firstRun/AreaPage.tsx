import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionGroup, QuestionPage } from '../../../contract/roles.ts';
import text from '../../ui/type.module.css';
import classes from './AreaPage.module.css';
import { QuestionRow } from './QuestionRow.tsx';
import { useRuleWords } from './ruleWords.ts';
import type { Answer } from './useAnswers.ts';
import { usePageKeys } from './usePageKeys.ts';

interface AreaPageProps {
  readonly page: QuestionPage;
  readonly number: number;
  readonly count: number;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly onAnswer: (skill: string, answer: Answer) => void;
  readonly onNext: () => void;
}

/** An area's questions; the first one has the focus on arrival. */
export function AreaPage({ page, number, count, answers, onAnswer, onNext }: AreaPageProps) {
  const { t } = useTranslation('firstRun');
  const rules = useRuleWords();
  const title = useId();
  const root = useRef<HTMLElement>(null);
  const [row, setRow] = useState(0);
  const questions = page.groups.flatMap((group) => group.questions);

  function focusRow(index: number): void {
    setRow(index);
    focusRadio(root.current, index);
  }

  useEffect(() => focusRadio(root.current, 0), []);

  usePageKeys({
    answer(level) {
      const question = questions[row];
      if (question === undefined) return;
      onAnswer(question.skill, { evidence: '', ...answers[question.skill], level });
      focusRow(Math.min(row + 1, questions.length - 1));
    },
    move(by) {
      focusRow(Math.min(Math.max(row + by, 0), questions.length - 1));
    },
    next: onNext,
  });

  return (
    <section ref={root} aria-labelledby={title} className={classes.page}>
      <p className={classes.place}>{t('page.place', { number, count })}</p>
      <h1 id={title} className={`${text.hero} ${classes.title}`}>
        {page.title}
      </h1>
      <p className={classes.lead}>
        {rules.lead(page)} <span className={classes.asked} aria-hidden /> {t('page.asked')}
      </p>
      <div className={classes.ends} aria-hidden>
        <span>{t('page.lowest')}</span>
        <span>{t('page.highest')}</span>
      </div>
      {page.groups.map((group, place) => (
        <div key={group.title ?? ''} className={classes.group}>
          <GroupHead group={group} alone={page.groups.length === 1} />
          {group.questions.map((question, inGroup) => {
            const index = countBefore(page.groups, place) + inGroup;
            return (
              <QuestionRow
                key={question.nodeId}
                question={question}
                answer={answers[question.skill]}
                isCurrent={index === row}
                onCurrent={() => setRow(index)}
                onAnswer={(answer) => onAnswer(question.skill, answer)}
              />
            );
          })}
        </div>
      ))}
    </section>
  );
}

function GroupHead({ group, alone }: { readonly group: QuestionGroup; readonly alone: boolean }) {
  const { t } = useTranslation('firstRun');
  const rules = useRuleWords();
  if (alone && group.title === null) return <div className={classes.line} />;
  return (
    <div className={classes.head}>
      <h2 className={text.section}>{group.title ?? t('page.own')}</h2>
      <span className={classes.rule}>{rules.short(group.rule, group.questions.length)}</span>
    </div>
  );
}

function focusRadio(root: HTMLElement | null, index: number): void {
  const group = root?.querySelectorAll('fieldset')[index];
  const radio = group?.querySelector<HTMLElement>(':checked') ?? group?.querySelector('input');
  radio?.focus({ preventScroll: true });
  // With the first row the heading too.
  const shown = index === 0 ? root : group;
  shown?.scrollIntoView({ block: index === 0 ? 'start' : 'nearest' });
}

function countBefore(groups: readonly QuestionGroup[], place: number): number {
  return groups.slice(0, place).reduce((sum, group) => sum + group.questions.length, 0);
}
