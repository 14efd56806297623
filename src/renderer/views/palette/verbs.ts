import i18next from 'i18next';

/** What can be done with a skill, as it may be typed beside the skill's name. */
type Verb = 'log' | 'assess' | 'goal';

const verbs: readonly Verb[] = ['log', 'assess', 'goal'];

export interface VerbAndRest {
  readonly verb: Verb | null;
  /** What was typed without the verb. */
  readonly rest: string;
}

/** Takes "assess redis" or "redis goal" apart. A verb alone is left to the commands. */
export function splitVerb(text: string): VerbAndRest {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2) return { verb: null, rest: text };
  for (const verb of verbs) {
    const said = i18next.t(`palette.verb.${verb}`, { ns: 'common' });
    if (words[0]?.toLowerCase() === said) return { verb, rest: words.slice(1).join(' ') };
    if (words.at(-1)?.toLowerCase() === said) return { verb, rest: words.slice(0, -1).join(' ') };
  }
  return { verb: null, rest: text };
}
