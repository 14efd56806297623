import { foldCase } from './lexicon.ts';
import type { Snapshot } from './snapshot.ts';

export type MentionPlace = 'question' | 'note' | 'evidence' | 'reply';

/** A skill that was left out, and whose name still stands somewhere in the file. */
export interface Mention {
  readonly skill: string;
  /** The name as it was found: its title or another name of it. */
  readonly name: string;
  readonly places: readonly MentionPlace[];
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** Looks for whole words. A name of up to three letters must be written alike: "Go" is not "go". */
export function findMentions(snapshot: Snapshot, leftOut: readonly Named[]): Mention[] {
  const texts = listTexts(snapshot);
  return leftOut.flatMap((skill) => {
    const found = [skill.title, ...skill.aliases]
      .map((name) => ({ name, places: findPlaces(name, texts) }))
      .find(({ places }) => places.length > 0);
    return found === undefined ? [] : [{ skill: skill.id, ...found }];
  });
}

interface PlacedText {
  readonly place: MentionPlace;
  readonly text: string;
  readonly folded: string;
}

function listTexts({ question, sessions, skills, replies }: Snapshot): readonly PlacedText[] {
  const place = (at: MentionPlace, text: string): PlacedText => ({
    place: at,
    text,
    folded: foldCase(text),
  });
  return [
    ...(question === null ? [] : [place('question', question)]),
    ...(sessions ?? []).flatMap(({ note }) => (note ? [place('note', note)] : [])),
    ...skills.flatMap(({ assessments }) =>
      assessments.flatMap(({ evidence }) =>
        (evidence ?? []).map(({ text }) => place('evidence', text)),
      ),
    ),
    ...(replies ?? []).flatMap(({ reply, items }) =>
      [reply, ...items.map(({ note }) => note)].map((text) => place('reply', text)),
    ),
  ];
}

function findPlaces(name: string, texts: readonly PlacedText[]): MentionPlace[] {
  const isShort = Array.from(name).length <= 3;
  const sought = isShort ? name : foldCase(name);
  const holds = texts.filter(({ text, folded }) => standsIn(sought, isShort ? text : folded));
  return [...new Set(holds.map(({ place }) => place))];
}

const partOfWord = /[\p{L}\p{M}\p{N}_]/u;

function standsIn(name: string, text: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
    const after = Array.from(text.slice(at + name.length, at + name.length + 2))[0] ?? '';
    if (!partOfWord.test(before) && !partOfWord.test(after)) return true;
  }
  return false;
}
