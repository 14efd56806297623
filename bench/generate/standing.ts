import { addDays, type Day } from '../../src/domain/days.ts';
import { pick, shuffle, type Random } from './draw.ts';

export interface PlannedAssessment {
  readonly skill: string;
  readonly level: number;
  readonly day: Day;
  readonly mentor: string | null;
  readonly evidence: readonly { readonly kind: string; readonly text: string }[];
}

/** Every skill rises to a level of its own, a few months a step; one step in ten is a step back. */
export function planAssessments(
  skills: readonly string[],
  first: Day,
  until: Day,
  random: Random,
): PlannedAssessment[] {
  const all = skills.flatMap((skill) => {
    const highest = random.between(1, 4);
    const made: PlannedAssessment[] = [];
    let level = random.between(0, 1);
    for (let day = addDays(first, random.between(0, 400)); day <= until;) {
      made.push({ skill, level, day, ...drawEvidence(random) });
      if (level === highest) break;
      level = Math.max(0, random.chance(0.1) ? level - 1 : level + 1);
      day = addDays(day, random.between(40, 300));
    }
    return made;
  });
  return all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function drawEvidence(random: Random): Pick<PlannedAssessment, 'mentor' | 'evidence'> {
  const mentor = random.chance(0.1) ? 'Sara Lindqvist' : null;
  const evidence = Array.from({ length: random.between(0, 2) }, () =>
    pick(random, [
      { kind: 'artifact', text: `https://example.org/proof/${random.between(1, 999)}` },
      { kind: 'word', text: 'The team lead, in the yearly review' },
      { kind: 'self-reported', text: 'Built it alone, from the description' },
    ]),
  );
  return { mentor, evidence };
}

interface PlannedTerms {
  readonly fromDay: Day;
  readonly level: number;
  readonly by: Day;
  readonly weeklyMinutes: number | null;
}

export interface PlannedGoal {
  readonly skill: string;
  readonly droppedOn: Day | null;
  readonly terms: readonly PlannedTerms[];
}

const goals = 12;
/** Promised lately, for a day that is still to come. */
const openGoals = 4;

export function planGoals(
  skills: readonly string[],
  first: Day,
  until: Day,
  random: Random,
): PlannedGoal[] {
  const span = Math.max(1, Math.round((Date.parse(until) - Date.parse(first)) / 86_400_000));
  const chosen = shuffle(random, skills).slice(0, goals);
  return chosen
    .map((skill, index) => {
      const isOpen = index < openGoals;
      const ago = isOpen ? random.between(5, 40) : random.between(Math.min(60, span), span);
      const fromDay = addDays(until, -Math.min(ago, span));
      const by = addDays(isOpen ? until : fromDay, random.between(60, 180));
      const weeklyMinutes = random.chance(0.7) ? random.between(2, 8) * 30 : null;
      const terms = [{ fromDay, level: isOpen ? 5 : 3, by, weeklyMinutes }];
      const isDropped = !isOpen && random.chance(0.25);
      return { skill, terms, droppedOn: isDropped ? addDays(fromDay, 30) : null };
    })
    .toSorted((a, b) => ((a.terms[0]?.fromDay ?? '') < (b.terms[0]?.fromDay ?? '') ? -1 : 1));
}
