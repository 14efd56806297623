import type { Feedback } from '../../domain/feedback.ts';
import type { JsonFile } from './json.ts';

/** What a schema can't tell. Throws a Refusal with line and column. */
export function checkFeedback(file: JsonFile, { snapshot, skills, areas }: Feedback): void {
  const { from, to } = snapshot.period;
  if (from > to) throw file.refuse(['feedback', 'snapshot', 'period'], 'ends-before');
  const seenSkills = new Set<string>();
  skills.forEach(({ skill }, index) => {
    const at = ['feedback', 'skills', index, 'skill'];
    if (seenSkills.has(skill)) throw file.refuse(at, 'skill-id-twice', { id: skill });
    seenSkills.add(skill);
  });
  const seenAreas = new Set<string>();
  areas.forEach(({ area }, index) => {
    const at = ['feedback', 'areas', index, 'area'];
    if (seenAreas.has(area)) throw file.refuse(at, 'id-twice', { id: area });
    seenAreas.add(area);
  });
}
