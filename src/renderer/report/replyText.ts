import type { TFunction } from 'i18next';
import { countedOf } from '../../domain/snapshotFigures.ts';
import type { ReportFacts } from './facts.ts';
import { shortDigest, type Say } from './useSay.ts';

type T = TFunction<'report'>;

/** An answer to fill in, as plain text for a mail: overall, then skill by skill, then a question back. */
export function writeReply(facts: ReportFacts, digest: string, t: T, say: Say): string {
  const { learner, period } = facts.snapshot;
  const skills = listSkills(facts, t);
  const lines = [
    t('reply.subject', { name: learner.name ?? t('theLearner'), day: say.fullDay(period.to) }),
    t('reply.snapshot', { digest: shortDigest(digest) }),
    '',
    t('reply.overall'),
    ...ask(t('reply.goal')),
    ...ask(t('reply.progress')),
    ...ask(t('reply.next')),
    ...(skills.length === 0
      ? []
      : [
          '',
          t('reply.skills'),
          t('reply.skillsHint'),
          t('reply.levels'),
          ...skills.flatMap((skill) => ['', skill, t('reply.answer')]),
        ]),
    '',
    t('reply.question'),
    '',
    '',
  ];
  return lines.join('\n');
}

function ask(words: string): string[] {
  return ['', words, ''];
}

/** What changed first, then what would add most. */
function listSkills({ changes, figures, skills }: ReportFacts, t: T): string[] {
  const changed = new Set(changes.map(({ skill }) => skill.id));
  const gaps = figures.gaps.filter(({ skill }) => skill !== null && !changed.has(skill));
  return [
    ...changes.map(({ skill, from, to, required }) =>
      t('reply.was', {
        line: sayNow(t, skill.title, to, required),
        before: from ?? t('reply.notAssessed'),
      }),
    ),
    ...gaps.map(({ skill, required }) => {
      const found = skill === null ? undefined : skills.get(skill);
      const title = found?.title ?? skill ?? '';
      const level = found === undefined ? null : (countedOf(found)?.level ?? null);
      return level === null
        ? t('reply.never', { skill: title, required })
        : sayNow(t, title, level, required);
    }),
  ];
}

function sayNow(t: T, skill: string, level: number, required: number | null): string {
  return required === null
    ? t('reply.now', { skill, level })
    : t('reply.nowAsked', { skill, level, required });
}
