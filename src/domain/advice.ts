import { listItems, type Feedback, type FeedbackItem } from './feedback.ts';
import { normaliseName } from './lexicon.ts';
import type { Advice, AdviceOutcome } from './reviewDraft.ts';
import type { Snapshot, SnapshotReply } from './snapshot.ts';
import { countedOf } from './snapshotFigures.ts';

/** A feedback that was given, by the number it is kept under. */
export interface GivenAdvice {
  readonly n: number;
  /** SHA-256 of the feedback. */
  readonly digest: string;
  readonly feedback: Feedback;
  /** What it answered. */
  readonly reviewed: Snapshot;
}

/** Each thing that was said, in the order of the feedback, with what the learner's newest snapshot tells of it. */
export function listAdvice(given: GivenAdvice, newest: Snapshot): Advice[] {
  const reply = findReply(given, newest);
  return listItems(given.feedback).map((item) => ({
    feedback: given.n,
    day: given.feedback.day,
    ...describe(item),
    came: judge(item, given, newest, reply),
  }));
}

/** The learner's answer to it as a whole; empty: none yet. */
export function replyTo(given: Pick<GivenAdvice, 'digest'>, newest: Snapshot): string {
  return findReply(given, newest)?.reply ?? '';
}

function findReply(
  { digest }: Pick<GivenAdvice, 'digest'>,
  { replies = [] }: Snapshot,
): SnapshotReply | undefined {
  return replies.find(({ feedback }) => feedback === digest);
}

type Said = Pick<Advice, 'kind' | 'about' | 'title' | 'level' | 'text' | 'comment'>;

function describe(item: FeedbackItem): Said {
  const nothing = { about: null, title: '', level: null, text: '', comment: null };
  const { kind } = item;
  switch (item.kind) {
    case 'skill': {
      const { skill, title, level, reason, comment } = item.of;
      return { kind, about: skill, title, level, text: reason, comment };
    }
    case 'area': {
      const { area, title, comment } = item.of;
      return { ...nothing, kind, about: area, title, comment };
    }
    case 'overall':
      return { ...nothing, kind, comment: item.of };
    case 'goal': {
      const { skill, title, level, reason } = item.of;
      return { ...nothing, kind, about: skill, title, level, text: reason };
    }
    case 'question':
      return { ...nothing, kind, text: item.of };
  }
}

function judge(
  item: FeedbackItem,
  { feedback, reviewed }: GivenAdvice,
  newest: Snapshot,
  reply: SnapshotReply | undefined,
): AdviceOutcome {
  const said = reply?.items.find(({ item: key }) => key === item.key);
  const skill = item.kind === 'skill' || item.kind === 'goal' ? meant(item.of, newest) : null;
  return {
    levelThen: levelOf(reviewed, skill),
    levelNow: levelOf(newest, skill),
    newEvidence: countNew(reviewed, newest, skill),
    answer: said?.answer ?? null,
    note: said?.note ?? '',
    goal: findGoal(newest, skill, feedback.day),
  };
}

/** The learner's id of it. What was proposed by its title has one once they took it into their catalogue. */
function meant(
  { skill, title }: { readonly skill: string | null; readonly title: string },
  { skills }: Snapshot,
): string | null {
  const isThere = skills.some(({ id }) => id === skill);
  const name = normaliseName(title);
  const named = isThere ? undefined : skills.find((one) => normaliseName(one.title) === name);
  return named?.id ?? skill;
}

function findSkill({ skills }: Snapshot, id: string | null) {
  return id === null ? undefined : skills.find((skill) => skill.id === id);
}

function levelOf(snapshot: Snapshot, id: string | null): AdviceOutcome['levelNow'] {
  const skill = findSkill(snapshot, id);
  return skill === undefined ? null : (countedOf(skill)?.level ?? null);
}

function countNew(reviewed: Snapshot, newest: Snapshot, id: string | null): number {
  const textsOf = (snapshot: Snapshot): string[] =>
    findSkill(snapshot, id)?.assessments.flatMap(({ mentor, evidence = [] }) =>
      // The mentor's own word is no new evidence of the learner's.
      mentor === null ? evidence.map(({ text }) => text) : [],
    ) ?? [];
  const known = new Set(textsOf(reviewed));
  return textsOf(newest).filter((text) => !known.has(text)).length;
}

function findGoal(
  { goals = [] }: Snapshot,
  skill: string | null,
  since: string,
): AdviceOutcome['goal'] {
  if (skill === null) return null;
  return goals.findLast((goal) => goal.skill === skill && goal.createdOn >= since)?.state ?? null;
}
