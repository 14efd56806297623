/** What a skill is called. */
export interface NamedSkill {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** A word's place in names: what may follow, and the skill that a name ending here means. */
export interface LexiconNode {
  readonly next: Map<string, LexiconNode>;
  skill: NamedSkill | null;
}

/** All names of all skills, word by word. To be built once for a catalogue. */
export interface SkillLexicon {
  readonly skills: readonly NamedSkill[];
  readonly root: LexiconNode;
  /** Every name once, as compared. */
  readonly names: readonly { readonly text: string; readonly skill: NamedSkill }[];
  /** Every word of every name. */
  readonly words: ReadonlySet<string>;
}

/** How words are compared: NFKC, in lower case. */
export function foldCase(text: string): string {
  // Again after the lower case: "\u0130".toLowerCase() is a letter and a mark.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** How names are compared: as words, with single spaces. */
export function normaliseName(text: string): string {
  return foldCase(text).replaceAll(/\s+/g, ' ').trim();
}

/** The words of a name; a comma is a word of its own. */
function splitName(text: string): string[] {
  return (
    normaliseName(text)
      .replaceAll('\u3001', ',')
      .match(/,|[^\s,]+/g) ?? []
  );
}

/**
 * Where two skills share a name, an id goes before a title and a title before an alias; else the first skill has it.
 */
export function createLexicon(skills: readonly NamedSkill[]): SkillLexicon {
  const root: LexiconNode = { next: new Map(), skill: null };
  const names: { text: string; skill: NamedSkill }[] = [];
  const words = new Set<string>();
  const add = (text: string, skill: NamedSkill): void => {
    const parts = splitName(text);
    let node = root;
    for (const word of parts) {
      words.add(word);
      const next = node.next.get(word) ?? { next: new Map(), skill: null };
      node.next.set(word, next);
      node = next;
    }
    if (parts.length === 0 || node.skill !== null) return;
    node.skill = skill;
    names.push({ text: normaliseName(text), skill });
  };
  for (const skill of skills) add(skill.id, skill);
  for (const skill of skills) add(skill.title, skill);
  for (const skill of skills) for (const alias of skill.aliases) add(alias, skill);
  return { skills, root, names, words };
}

/** The skill with exactly this name: an id, a title or an alias. */
export function findSkill(text: string, lexicon: SkillLexicon): NamedSkill | null {
  let node: LexiconNode | undefined = lexicon.root;
  for (const word of splitName(text)) node = node?.next.get(word);
  return node?.skill ?? null;
}
