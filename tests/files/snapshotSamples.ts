import { createPrivateKey, type KeyObject } from 'node:crypto';
import {
  composeSnapshot,
  type LearnerFacts,
  type ResolvedScope,
} from '../../src/domain/composeSnapshot.ts';
import { resolveRole, resolveSkill } from '../../src/domain/retired.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { digestOfPage, emptyBlock, fillBlock } from '../../src/main/files/reportBlock.ts';
import { writeEnvelope } from '../../src/main/files/sealed.ts';

type AssessmentFacts = LearnerFacts['assessments'][number];
type GoalFacts = LearnerFacts['goals'][number];
type SessionFacts = LearnerFacts['sessions'][number];

/** What a store holds of a learner, before any period is chosen. */
export interface Learner {
  readonly name: string;
  readonly role: Role;
  readonly extended: boolean;
  readonly hiddenAreas: readonly string[];
  readonly retired: ReadonlyMap<string, string>;
  readonly describe: LearnerFacts['describe'];
  readonly assessments: readonly AssessmentFacts[];
  readonly goals: readonly GoalFacts[];
  readonly journal: readonly (SessionFacts & { readonly recordedAt: number })[];
  readonly replies: LearnerFacts['replies'];
  readonly lastReview: LearnerFacts['lastReview'];
}

/** As calls/learnerFacts.ts gathers them from a store: sums and sessions are those of the period. */
export function gather(learner: Learner, scope: ResolvedScope): LearnerFacts {
  const resolve = (skill: string): string => resolveSkill(skill, learner.retired);
  const leftOut = new Set(scope.leftOutSkills.map(resolve));
  const inPeriod = learner.journal
    .filter(({ day }) => day >= scope.from && day <= scope.to)
    .toSorted((a, b) => (a.day === b.day ? b.recordedAt - a.recordedAt : a.day < b.day ? 1 : -1));
  const told = inPeriod
    .filter(
      ({ skills }) => skills.length === 0 || skills.some(({ id }) => !leftOut.has(resolve(id))),
    )
    .toSorted((a, b) => b.recordedAt - a.recordedAt);
  const newest = told[0] ?? null;
  return {
    name: learner.name,
    role: resolveRole(learner.role, resolve),
    visibility: { extended: learner.extended, hiddenAreas: new Set(learner.hiddenAreas) },
    weekStart: 1,
    resolve,
    describe: learner.describe,
    assessments: learner.assessments,
    goals: learner.goals,
    times: inPeriod.flatMap(({ day, activity, skills, durationSeconds }) =>
      skills.length === 0
        ? [{ day, skill: null as string | null, activity, seconds: durationSeconds }]
        : skills.map(({ id, seconds }) => ({ day, skill: id, activity, seconds })),
    ),
    sessions: inPeriod,
    newestSession: newest && { at: newest.recordedAt, day: newest.day },
    replies: learner.replies,
    lastReview: learner.lastReview,
  };
}

export function share(learner: Learner, scope: ResolvedScope): Snapshot {
  return composeSnapshot(gather(learner, scope), scope);
}

/** A private Ed25519 key whose 32 secret bytes are all this one. */
export function keyOf(byte: number): KeyObject {
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, byte),
  ]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export const samplePage = `<!doctype html>
<html lang="en"><head><title>Progress of Noor</title></head>
<body><h1>Noor 🌱</h1><p>72 % ready</p>${emptyBlock}
<p>Reply to this mail.</p></body></html>
`;

/** A report as it is exported, but for what is drawn on it. */
export function writeReport(
  snapshot: Snapshot,
  key: KeyObject | null,
  page: string = samplePage,
): string {
  return fillBlock(page, writeEnvelope(snapshot, digestOfPage(page), key));
}

export const everyScope: ResolvedScope = {
  ...usualScope,
  from: '2026-01-01',
  to: '2026-03-31',
  sessions: 'all',
};
