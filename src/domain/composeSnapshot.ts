import { listRequirements } from './areaOf.ts';
import { chooseReplies, type ChosenReply } from './chooseReplies.ts';
import { compareAssessments, isStanding, pickCounting } from './counting.ts';
import { addDays, type Day } from './days.ts';
import { goalState } from './goal.ts';
import { writeInstant } from './instant.ts';
import type {
  AssessmentFacts,
  GoalSource,
  LearnerFacts,
  ResolvedScope,
  SkillFacts,
} from './learnerFacts.ts';
import { cleanDescriptors, cleanLine, cleanText } from './plainText.ts';
import { pruneRole } from './pruneRole.ts';
import { isArea, type Area } from './role.ts';
import type {
  Snapshot,
  SnapshotAssessment,
  SnapshotDay,
  SnapshotGoal,
  SnapshotSession,
  SnapshotSkill,
} from './snapshot.ts';

export type { LearnerFacts, ResolvedScope } from './learnerFacts.ts';

/** The same facts and scope give the same snapshot, to the byte. */
export function composeSnapshot(facts: LearnerFacts, scope: ResolvedScope): Snapshot {
  const { from, to } = scope;
  const leftOut = new Set(scope.leftOutSkills.map(facts.resolve));
  const role = pruneRole(facts.role, facts.visibility, leftOut);
  const bySkill = Map.groupBy(
    facts.assessments.filter((one) => one.day <= to && isStanding(one)),
    ({ skill }) => facts.resolve(skill),
  );
  const assessments = new Map(
    [...bySkill]
      .filter(([skill]) => !leftOut.has(skill))
      .map(([skill, all]) => [skill, chooseAssessments(all, scope)] as const)
      .filter(([, chosen]) => chosen.length > 0),
  );
  const goals = scope.goals ? chooseGoals(facts, scope, leftOut) : [];
  const days = scope.time ? groupDays(facts, leftOut) : [];
  const sessions = scope.sessions === 'none' ? [] : chooseSessions(facts, scope, leftOut);
  const replies = chooseReplies(facts, scope, leftOut, new Set(listAreaIds(role)));
  const named = new Set([
    ...role.areas.flatMap((area) => listRequirements(area)).map(({ skill }) => skill),
    ...assessments.keys(),
    ...goals.map(({ skill }) => skill),
    ...days.flatMap(({ times }) => times.flatMap(({ skill }) => skill ?? [])),
    ...sessions.flatMap(({ skills }) => skills.map(({ skill }) => skill)),
  ]);
  return {
    format: 'milepost.snapshot',
    version: 1,
    asOf: findNewest(facts, scope, [...assessments.values()].flat(), goals, sessions, replies),
    period: { from, to },
    learner: nameLearner(facts, scope),
    recipient: cleanLine(scope.recipient) || null,
    question: cleanText(scope.question).trim() || null,
    lastReview: showReview(facts),
    role: { format: 'milepost.role', version: 1, ...role },
    skills: [...named].toSorted().map((id) => ({
      id,
      ...describe(facts, id),
      assessments: (assessments.get(id) ?? []).map((one) => showAssessment(one, scope)),
    })),
    ...(scope.goals ? { goals: goals.map(({ goal }) => goal) } : {}),
    ...(scope.time ? { days } : {}),
    ...(scope.sessions === 'none' ? {} : { sessions }),
    ...(replies.length === 0 ? {} : { replies: replies.map(({ reply }) => reply) }),
    weekStart: facts.weekStart,
    leftOut: {
      name: scope.name !== 'own',
      notes: !scope.notes,
      evidence: !scope.evidence,
      times: !scope.times,
      ...(scope.replies ? {} : { replies: true }),
      history: !scope.history,
      goals: !scope.goals,
      time: !scope.time,
      sessions: scope.sessions !== 'all',
      skills: leftOut.size,
    },
  } satisfies Snapshot & { readonly skills: readonly SnapshotSkill[] };
}

function listAreaIds({ areas }: { readonly areas: readonly Area[] }): string[] {
  return areas.flatMap((area) => [
    area.id,
    ...listAreaIds({ areas: area.children.filter(isArea) }),
  ]);
}

function nameLearner({ name }: LearnerFacts, scope: ResolvedScope): Snapshot['learner'] {
  if (scope.name === 'none') return { name: null, pseudonym: false };
  const shown = cleanLine(scope.name === 'own' ? name : scope.pseudonym);
  return { name: shown || null, pseudonym: scope.name === 'pseudonym' };
}

function showReview({ lastReview }: LearnerFacts): Snapshot['lastReview'] {
  return lastReview && { day: lastReview.day, mentor: cleanLine(lastReview.mentor) || '?' };
}

function describe(facts: LearnerFacts, skill: string): SkillFacts {
  const { title, kind, own, levels } = facts.describe(skill);
  return {
    title: cleanLine(title) || skill,
    kind,
    own,
    ...(levels && { levels: cleanDescriptors(levels) }),
  };
}

/** In the order in which they overrule each other. */
function chooseAssessments(
  all: readonly AssessmentFacts[],
  { from, history }: ResolvedScope,
): AssessmentFacts[] {
  const ordered = all.toSorted(compareAssessments);
  if (history) return ordered;
  const atStart = pickCounting(ordered, addDays(from, -1));
  return ordered.filter((one) => one.day >= from || one === atStart);
}

function showAssessment(
  { day, level, mentor, evidence }: AssessmentFacts,
  scope: ResolvedScope,
): SnapshotAssessment {
  const shown = evidence
    .map(({ kind, text }) => ({ kind, text: cleanText(text).trim() }))
    .filter(({ text }) => text !== '');
  return {
    day,
    level,
    mentor: mentor === null ? null : cleanLine(mentor) || '?',
    ...(scope.evidence ? { evidence: shown } : {}),
  };
}

interface ChosenGoal {
  readonly goal: SnapshotGoal;
  readonly skill: string;
  readonly changedAt: number;
  readonly changedOn: Day;
}

/** As they stood at the end of the period; without history only those that lived in it. */
function chooseGoals(
  facts: LearnerFacts,
  { from, to, history }: ResolvedScope,
  leftOut: ReadonlySet<string>,
): ChosenGoal[] {
  const chosen = facts.goals
    .filter(({ createdOn }) => createdOn <= to)
    .map((source) => judgeGoal(facts, source, to))
    .filter(({ skill }) => !leftOut.has(skill))
    .filter(({ endedOn }) => history || endedOn === null || endedOn >= from);
  return chosen.map(({ goal, ...rest }, index) => ({
    ...rest,
    goal: { id: `goal-${index + 1}`, ...goal },
  }));
}

function judgeGoal(facts: LearnerFacts, source: GoalSource, to: Day) {
  const skill = facts.resolve(source.skill);
  const terms = source.terms.filter(({ fromDay }) => fromDay <= to);
  const isDropped = source.droppedOn !== null && source.droppedOn <= to;
  const droppedOn = isDropped ? source.droppedOn : null;
  const { state, metOn } = goalState({
    terms,
    droppedOn,
    droppedAt: isDropped ? source.droppedAt : null,
    assessments: facts.assessments.filter(
      (one) => one.day <= to && facts.resolve(one.skill) === skill,
    ),
    today: to,
  });
  const latest = terms.at(-1);
  return {
    skill,
    endedOn: metOn ?? droppedOn ?? (state === 'missed' ? (latest?.by ?? null) : null),
    changedAt: Math.max(
      source.createdAt,
      latest?.fromAt ?? 0,
      isDropped ? (source.droppedAt ?? 0) : 0,
    ),
    changedOn: droppedOn ?? latest?.fromDay ?? source.createdOn,
    goal: {
      skill,
      state,
      metOn,
      createdOn: source.createdOn,
      droppedOn,
      terms: terms.map(({ fromDay, level, by, weeklyMinutes }) => ({
        fromDay,
        level,
        by,
        weeklyMinutes,
      })),
    },
  };
}

/** One row for each day, skill in use now, and activity. */
function groupDays(facts: LearnerFacts, leftOut: ReadonlySet<string>): SnapshotDay[] {
  const kept = facts.times
    .map((row) => ({ ...row, skill: row.skill === null ? null : facts.resolve(row.skill) }))
    .filter(({ skill, seconds }) => seconds > 0 && (skill === null || !leftOut.has(skill)));
  return [...Map.groupBy(kept, ({ day }) => day)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, rows]) => {
      const byKey = Map.groupBy(rows, ({ skill, activity }) => `${skill ?? ''} ${activity ?? ''}`);
      const times = [...byKey]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, [first, ...rest]]) =>
          first === undefined
            ? []
            : [
                {
                  skill: first.skill,
                  activity: first.activity,
                  seconds: rest.reduce((sum, { seconds }) => sum + seconds, first.seconds),
                },
              ],
        );
      return { day, times };
    });
}

/** What a left-out skill shared in is told neither in the duration nor in the note. */
function chooseSessions(
  facts: LearnerFacts,
  scope: ResolvedScope,
  leftOut: ReadonlySet<string>,
): SnapshotSession[] {
  const kept = facts.sessions.flatMap((session) => {
    const skills = session.skills.map(({ id, seconds }) => ({ skill: facts.resolve(id), seconds }));
    const shown = skills.filter(({ skill }) => !leftOut.has(skill));
    const isWhole = shown.length === skills.length;
    // A share of a second may come to nothing.
    if (!isWhole && shown.every(({ seconds }) => seconds === 0)) return [];
    const note = isWhole ? cleanText(session.note).trim() : '';
    if (scope.sessions === 'noted' && note === '') return [];
    return [{ session, shown, isWhole, note }];
  });
  return kept.map(({ session, shown, isWhole, note }, index) => ({
    id: `session-${index + 1}`,
    day: session.day,
    startedAt:
      scope.times && session.startedAt !== null
        ? writeInstant(session.startedAt, session.offsetMinutes ?? 0)
        : null,
    durationSeconds: isWhole
      ? session.durationSeconds
      : shown.reduce((sum, { seconds }) => sum + seconds, 0),
    skills: shown,
    activity: session.activity,
    ...(scope.notes ? { note } : {}),
  }));
}

/** Without times of day even this instant is only a day. */
function findNewest(
  facts: LearnerFacts,
  scope: ResolvedScope,
  assessments: readonly AssessmentFacts[],
  goals: readonly ChosenGoal[],
  sessions: readonly SnapshotSession[],
  replies: readonly ChosenReply[],
): string {
  const changes = [
    ...assessments.map(({ recordedAt, day }) => ({ at: recordedAt, day })),
    ...replies.map(({ at, day }) => ({ at, day })),
    ...goals.map(({ changedAt, changedOn }) => ({ at: changedAt, day: changedOn })),
    ...(scope.time || scope.sessions === 'all' ? [facts.newestSession] : []),
    // When a session was recorded that is not in the file is not told either.
    ...(!scope.time && scope.sessions === 'noted' ? sessions.slice(0, 1).map(endOf) : []),
  ].filter((one) => one !== null);
  if (changes.length === 0) return scope.to;
  if (scope.times)
    return writeInstant(
      changes.reduce((newest, { at }) => Math.max(newest, at), 0),
      0,
    );
  return changes.map(({ day }) => day).reduce((newest, day) => (day > newest ? day : newest));
}

function endOf({ day, startedAt, durationSeconds }: SnapshotSession) {
  const start = Date.parse(startedAt ?? `${day}T00:00:00Z`);
  return { at: start + durationSeconds * 1000, day };
}
