import type { SkillName } from '../../contract/skills.ts';
import { createLexicon, findSkill as findInLexicon } from '../../domain/lexicon.ts';
import { nearestSkills } from '../../domain/nearest.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Context } from './command.ts';

/** The skill with this id, title or alias, as in a logged line. Throws a Refusal with the nearest names. */
export async function findSkill(
  name: string,
  call: Context['call'],
): Promise<Pick<SkillName, 'id' | 'title'>> {
  const lexicon = createLexicon(await call('listSkills', {}));
  const found = findInLexicon(name, lexicon);
  if (found !== null) return found;
  const nearest = nearestSkills(name, lexicon).map(({ title }) => title);
  throw new Refusal(
    'skill-unknown',
    nearest.length === 0 ? { name } : { name, nearest: nearest.join(', '), count: nearest.length },
  );
}
