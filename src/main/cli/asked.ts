import { Refusal } from '../../domain/refusal.ts';
import { commonOptions, usageOf, type Asked, type Command } from './command.ts';
import { checkOptions, type TypedOption } from './typed.ts';

/** What was typed, as this command takes it. Throws a Refusal for anything that it does not take. */
export function readAsked(
  command: Command,
  words: readonly string[],
  options: readonly TypedOption[],
): Asked {
  const usage = usageOf(command);
  const refuse: Asked['refuse'] = (reason, details = {}) =>
    new Refusal('command-usage', { reason, usage, ...details });
  const given = checkOptions(options, { ...commonOptions, ...command.options }, usage);
  const [least, most] = command.words;
  if (words.length < least) throw refuse('too-few');
  if (words.length > most) throw refuse('too-many', { value: words[most] ?? '' });
  const text = (option: string): string | undefined => given.get(option)?.[0];
  return {
    words,
    text,
    texts: (option) => given.get(option) ?? [],
    flag: (option) => given.has(option),
    number: (option, lowest, highest) => {
      const value = text(option);
      if (value === undefined) return undefined;
      const number = readWhole(value);
      if (number !== null && number >= lowest && number <= highest) return number;
      throw refuse('number', { option: `--${option}`, value, least: lowest, most: highest });
    },
    required: (option) => {
      const value = text(option);
      if (value === undefined) throw refuse('required', { option: `--${option}` });
      return value;
    },
    refuse,
  };
}

/** Digits alone: `1e3`, ` 5` and `٣` are not what a person means by a number here. */
export function readWhole(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
