import { listRequirements } from './areaOf.ts';
import { isSkillOpenToDiscuss, lastWordOn } from './reviewLevels.ts';
import { addDays, type Day } from './days.ts';
import type { Descriptors, Level } from './level.ts';
import { computeReadiness, type NodeReadiness } from './readiness.ts';
import type { Advice } from './reviewDraft.ts';
import { isArea, type Area } from './role.ts';
import type { SnapshotComparison } from './compareSnapshots.ts';
import type { Snapshot, SnapshotAssessment, SnapshotSkill } from './snapshot.ts';
import { countedOf } from './snapshotFigures.ts';

/** In the order of a review: what is disagreed on first. */
export const reviewGroups = ['differs', 'changed', 'short', 'met', 'choices', 'outside'] as const;
export type ReviewGroupName = (typeof reviewGroups)[number];

export interface ReviewSkill {
  readonly skill: SnapshotSkill;
  readonly group: ReviewGroupName;
  /** Of the first top area that asks for it; null: outside the role. */
  readonly area: { readonly id: string; readonly title: string } | null;
  /** Of the innermost area around that place, where it has words of its own. */
  readonly areaLevels: Partial<Descriptors>;
  /** The highest level that the role asks; null: it asks for none. */
  readonly required: number | null;
  /** What counted in what the report is compared with; null: nothing did. */
  readonly from: Level | null;
  readonly to: Level | null;
  /** The assessment that counts. */
  readonly counted: SnapshotAssessment | null;
  /** Pieces that were not there before. */
  readonly added: number;
  /** What the mentor said of the level last; null: nothing. */
  readonly said: number | null;
}

export interface ReviewGroup {
  readonly name: ReviewGroupName;
  /** In role order, then by title. */
  readonly skills: readonly ReviewSkill[];
}

export interface ReviewFacts {
  readonly snapshot: Snapshot;
  /** null: it is compared with the beginning of its own period. */
  readonly comparison: SnapshotComparison | null;
  /** Newest first. */
  readonly earlier: readonly Advice[];
}

/** Every skill that the role asks for or that was assessed, once. What is being written does not move any of them. */
export function groupForReview(facts: ReviewFacts): ReviewGroup[] {
  const skills = listReviewSkills(facts);
  return reviewGroups
    .map((name) => ({ name, skills: skills.filter(({ group }) => group === name) }))
    .filter((group) => group.skills.length > 0);
}

function listReviewSkills(facts: ReviewFacts): ReviewSkill[] {
  const places = placeSkills(facts.snapshot);
  const order = new Map([...places.keys()].map((id, place) => [id, place]));
  return facts.snapshot.skills
    .filter((skill) => places.has(skill.id) || countedOf(skill) !== null)
    .map((skill) => describe(skill, places.get(skill.id), facts))
    .toSorted(
      ({ skill: a }, { skill: b }) =>
        (order.get(a.id) ?? places.size) - (order.get(b.id) ?? places.size) ||
        (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
    );
}

function describe(skill: SnapshotSkill, place: Place | undefined, facts: ReviewFacts): ReviewSkill {
  const counted = countedOf(skill);
  const to = counted?.level ?? null;
  const from = levelBefore(skill, facts);
  const added = countAdded(skill, facts);
  const word = lastWordOn(skill, facts.earlier);
  const differs =
    isSkillOpenToDiscuss(skill.id, facts.earlier) ||
    // Who was agreed with then and moved on since has changed, and contradicts nobody.
    (word !== null && word.level !== to && word.level !== word.claimed);
  return {
    skill,
    group: differs ? 'differs' : from !== to || added > 0 ? 'changed' : groupOf(place),
    area: place?.area ?? null,
    areaLevels: place?.levels ?? {},
    required: place?.required ?? null,
    from,
    to,
    counted,
    added,
    said: word?.level ?? null,
  };
}

function groupOf(place: Place | undefined): ReviewGroupName {
  if (place === undefined) return 'outside';
  if (!place.counts) return 'choices';
  return place.met ? 'met' : 'short';
}

function levelBefore(skill: SnapshotSkill, { snapshot, comparison }: ReviewFacts): Level | null {
  if (comparison === null) return levelAt(skill, addDays(snapshot.period.from, -1));
  const difference = comparison.levels.find((one) => one.skill === skill.id);
  return difference === undefined ? (countedOf(skill)?.level ?? null) : difference.from;
}

/** Assessments stand in the order in which they overrule each other. */
function levelAt({ assessments }: SnapshotSkill, day: Day): Level | null {
  return assessments.findLast((one) => one.day <= day)?.level ?? null;
}

function countAdded(skill: SnapshotSkill, { snapshot, comparison }: ReviewFacts): number {
  if (comparison === null) {
    return skill.assessments
      .filter(({ day }) => day >= snapshot.period.from)
      .reduce((sum, { evidence }) => sum + (evidence?.length ?? 0), 0);
  }
  return comparison.evidence.find((one) => one.skill === skill.id)?.added.length ?? 0;
}

interface Place {
  readonly area: { readonly id: string; readonly title: string };
  readonly levels: Partial<Descriptors>;
  readonly required: number;
  /** Met wherever it counts. */
  readonly met: boolean;
  /** In some place of the role: no "any n" above it chose others. */
  readonly counts: boolean;
}

const everything = { extended: true, hiddenAreas: new Set<string>() };

/** In role order. */
function placeSkills({ role, skills }: Snapshot): Map<string, Place> {
  const levels = new Map(
    skills.flatMap((skill) => {
      const counted = countedOf(skill);
      return counted === null ? [] : [[skill.id, counted.level] as const];
    }),
  );
  const counting = new Map<string, boolean>();
  for (const area of computeReadiness(role, everything, levels).areas) noteCounting(area, counting);
  const places = new Map<string, Place>();
  for (const area of role.areas) {
    for (const { skill, level } of listRequirements(area)) {
      const known = places.get(skill);
      const required = Math.max(level, known?.required ?? 0);
      places.set(skill, {
        area: known?.area ?? { id: area.id, title: area.title },
        levels: known?.levels ?? findWords([area], skill) ?? {},
        required,
        met: (levels.get(skill) ?? 0) >= required,
        counts: counting.get(skill) ?? false,
      });
    }
  }
  return places;
}

function noteCounting(node: NodeReadiness, counting: Map<string, boolean>): void {
  if (node.kind === 'area') {
    for (const child of node.children) noteCounting(child, counting);
  } else {
    counting.set(node.skill, node.counts || (counting.get(node.skill) ?? false));
  }
}

/** Of the innermost area with words of its own around the first place that asks for the skill. */
function findWords(areas: readonly Area[], skill: string): Partial<Descriptors> | undefined {
  for (const area of areas) {
    if (area.children.some((child) => !isArea(child) && child.skill === skill)) {
      return area.levels ?? {};
    }
    const inner = findWords(area.children.filter(isArea), skill);
    if (inner !== undefined) return Object.keys(inner).length > 0 ? inner : (area.levels ?? {});
  }
  return undefined;
}
