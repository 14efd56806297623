import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Input } from '../../../contract/index.ts';
import type { QuestionPage } from '../../../contract/roles.ts';
import type { Level } from '../../../domain/level.ts';
import type { RefusalCode, RefusalDetails } from '../../../domain/refusal.ts';
import { act } from '../../state/actions.ts';

export interface Answer {
  readonly level: Level;
  /** A link or a sentence; empty: none. */
  readonly evidence: string;
}

type Answers = Readonly<Record<string, Answer>>;

export interface AnswerStore {
  /** By skill: what was said here, saved or not. */
  readonly answers: Answers;
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } | undefined;
  readonly answer: (skill: string, answer: Answer) => void;
  /** Saves what was said and is not saved yet, as one action; false: it was refused and is kept to try again. */
  readonly save: () => Promise<boolean>;
}

/** Answers stay here until the page is left, and are saved also when the window closes or the view goes. */
export function useAnswers(pages: readonly QuestionPage[]): AnswerStore {
  const [answers, setAnswers] = useState<Answers>({});
  const [refusal, setRefusal] = useState<AnswerStore['refusal']>();
  const said = useRef<Answers>({});
  const saved = useRef<Answers>({});

  function answer(skill: string, given: Answer): void {
    said.current = { ...said.current, [skill]: given };
    setAnswers(said.current);
  }

  async function save(): Promise<boolean> {
    const before = said.current;
    const changed = Object.entries(before).filter(
      ([skill, given]) => saved.current[skill] !== given,
    );
    const known = levelsOf(pages);
    const assessments = changed
      .filter(([skill, given]) => known.get(skill) !== given.level || given.evidence !== '')
      .map(([skill, given]) => assess(skill, given));
    const savedBefore = saved.current;
    saved.current = { ...savedBefore, ...Object.fromEntries(changed) };
    if (assessments.length === 0) return true;
    const reply = await act('addAssessments', { assessments }, { quiet: true });
    if (!reply.ok) saved.current = savedBefore;
    setRefusal(reply.ok ? undefined : reply.error);
    return reply.ok;
  }

  const saveNow = useEffectEvent((): void => void save());
  useEffect(() => {
    const hear = (): void => saveNow();
    window.addEventListener('beforeunload', hear);
    return () => {
      window.removeEventListener('beforeunload', hear);
      hear();
    };
  }, []);

  return { answers, refusal, answer, save };
}

function levelsOf(pages: readonly QuestionPage[]): ReadonlyMap<string, number | null> {
  return new Map(
    pages.flatMap((page) =>
      page.groups.flatMap((group) =>
        group.questions.map(({ skill, level }) => [skill, level] as const),
      ),
    ),
  );
}

type Assessments = Input<'addAssessments'>['assessments'];

function assess(skill: string, { level, evidence }: Answer): Assessments[number] {
  const text = evidence.trim();
  const kind = /^https?:\/\//iu.test(text) ? 'artifact' : 'self-reported';
  return { skill, level, evidence: text === '' ? [] : [{ kind, text }] };
}
