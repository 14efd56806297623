import type { Handlers, Input } from '../../src/contract/index.ts';
import type { FeedbackRow, ReceivedFeedback, ReceivedItem } from '../../src/contract/feedback.ts';
import {
  emptyComment,
  listItems,
  type Feedback,
  type FeedbackItem,
} from '../../src/domain/feedback.ts';
import { ShareView } from '../../src/renderer/views/share/ShareView.tsx';
import { aFingerprint } from './report.fake.ts';
import { handlers as shareHandlers } from './share.fake.tsx';
import { fakeMain, show, tellChanged, type FakeMain } from './today.fake.tsx';

const aComment = { goal: 'Ship one service.', progress: 'Much steadier.', nextStep: 'Add tests.' };

const said: Pick<Feedback, 'skills' | 'areas' | 'overall' | 'goals' | 'question'> = {
  overall: aComment,
  skills: [
    { skill: 'docker', title: 'Docker', claimed: 3, level: 2, reason: 'One image.', comment: null },
    { skill: 'kafka', title: 'Kafka', claimed: null, level: 1, reason: 'Try it.', comment: null },
    { skill: 'redis', title: 'Redis', claimed: 2, level: 2, reason: '', comment: null },
    { skill: 'sql', title: 'SQL', claimed: 1, level: 1, reason: '', comment: null },
    {
      skill: 'git',
      title: 'Git',
      claimed: 2,
      level: null,
      reason: '',
      comment: { ...emptyComment, nextStep: 'Rebase.' },
    },
  ],
  areas: [{ area: 'relational-databases', title: 'Relational databases', comment: aComment }],
  goals: [
    {
      skill: 'docker',
      title: 'Docker',
      level: 3,
      by: '2027-02-01',
      weeklyMinutes: 60,
      reason: 'The role asks for it.',
    },
    { skill: 'redis', title: 'Redis', level: 3, by: '2027-03-01', weeklyMinutes: null, reason: '' },
  ],
  question: 'What slowed you down?',
};

const mentor = 'Mira';
const saidOn = '2026-11-14';

/** What the learner says of the skills, by id; kafka is in no catalogue. */
const own: Readonly<Record<string, 1 | 2 | 3>> = { docker: 3, redis: 2, sql: 1, git: 2 };

function receive(item: FeedbackItem): ReceivedItem {
  const skill = item.kind === 'skill' || item.kind === 'goal' ? (item.of.skill ?? null) : null;
  const level = skill === null ? undefined : own[skill];
  return {
    item,
    skill: level === undefined ? null : skill,
    area: null,
    now: level === undefined ? null : { level, day: '2026-11-02', mentor: null },
    required: 3,
    answer: null,
    note: '',
    goalOpen: item.key === 'goal 1',
    goal: null,
  };
}

export const received: ReceivedFeedback = {
  id: 'f1',
  mentor,
  day: saidOn,
  receivedOn: '2026-11-15',
  source: 'file',
  items: 10,
  answered: 0,
  levels: 4,
  goals: 2,
  answers: 'newest',
  period: { from: '2026-08-01', to: '2026-11-10' },
  exported: { fileName: 'aiko.html', day: '2026-11-10' },
  signature: { fingerprint: aFingerprint, state: 'new' },
  list: listItems(said).map(receive),
  reply: '',
};

export interface FakeFeedback {
  readonly main: FakeMain;
  /** What is stored now. */
  readonly change: (change: Partial<ReceivedFeedback>) => void;
}

/** A main that keeps one feedback, and answers as main does. */
export async function open(
  begin: ReceivedFeedback | null = received,
  more: Partial<Handlers> = {},
): Promise<FakeFeedback> {
  let stored = begin;
  const read = (): ReceivedFeedback => stored ?? received;
  const rows = (): FeedbackRow[] => (stored === null ? [] : [stored]);

  function change(next: Partial<ReceivedFeedback>): void {
    stored = { ...read(), ...next };
    tellChanged('feedback');
  }

  function answer({ items }: Input<'answerFeedback'>): ReceivedFeedback {
    const list = read().list.map((item) => {
      const given = items.find((other) => other.item === item.item.key);
      return given === undefined ? item : accept({ ...item, ...given, item: item.item });
    });
    const answered = list.filter((item) => item.answer !== null || item.note !== '').length;
    change({ list, answered });
    return read();
  }

  const main = fakeMain({
    ...shareHandlers,
    listFeedback: () => ({ feedbacks: rows(), next: null }),
    readFeedback: read,
    answerFeedback: answer,
    replyFeedback: ({ reply }) => {
      change({ reply });
      return read();
    },
    removeFeedback: ({ id }) => {
      stored = null;
      tellChanged('feedback');
      return { id };
    },
    writeFeedback: () => {
      stored = { ...received, source: 'learner', answers: 'none' };
      tellChanged('feedback');
      return read();
    },
    chooseFiles: () => ({ state: 'idle', done: 0, total: 0, files: [] }),
    listChanges: () => ({ changes: [], state: { undo: null, redo: null }, next: null }),
    ...more,
  });
  await show(<ShareView />, ['share', 'feedback', 'report', 'progress', 'skills']);
  return { main, change };
}

/** An accepted level counts from then on, an accepted goal is one. */
function accept(received: ReceivedItem): ReceivedItem {
  const { item, answer, now } = received;
  if (answer !== 'accepted') return received;
  if (item.kind === 'goal') return { ...received, goal: 'g1' };
  if (item.kind !== 'skill' || item.of.level === null) return received;
  if (now !== null && now.day > saidOn) return received;
  return { ...received, now: { level: item.of.level, day: saidOn, mentor } };
}
