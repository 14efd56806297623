import { parseArgs } from 'node:util';
import { Refusal } from '../../domain/refusal.ts';
import type { OptionKind } from './command.ts';

/** A command line taken apart; whether a command takes these options is checked later. */
export interface Typed {
  readonly words: readonly string[];
  readonly options: readonly TypedOption[];
}

export interface TypedOption {
  readonly name: string;
  /** As it was typed, with its hyphens. */
  readonly raw: string;
  /** null: none was given. */
  readonly value: string | null;
  /** `--name=value`. */
  readonly inline: boolean;
}

/**
 * Options may stand anywhere, so what takes a value must be known before the command is: `known`
 * holds the options of every command.
 */
export function readTyped(
  argv: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
): Typed {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(Object.entries(known).map(([name, kind]) => [name, describe(kind)])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const words: string[] = [];
  const options: TypedOption[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    options.push({ name, raw: rawName, value: value ?? null, inline: inlineValue === true });
  }
  return { words, options };
}

function describe(kind: OptionKind): { type: 'boolean' | 'string' } {
  return { type: kind === 'flag' ? 'boolean' : 'string' };
}

/** Options by name, each with what was given. Throws a Refusal for one that is not taken here. */
export function checkOptions(
  options: readonly TypedOption[],
  taken: Readonly<Record<string, OptionKind>>,
  usage: string,
): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  for (const { name, raw, value, inline } of options) {
    const refuse = (reason: string): Refusal =>
      new Refusal('command-usage', { reason, option: raw, usage });
    if (name === 'demo') throw refuse('demo');
    const kind = Object.hasOwn(taken, name) ? taken[name] : undefined;
    if (kind === undefined) throw refuse('unknown-option');
    if (kind === 'flag') {
      if (value !== null) throw refuse('value-unwanted');
      given.set(name, []);
      continue;
    }
    if (value === null) throw refuse('value-missing');
    if (!inline && value.startsWith('-')) throw refuse('value-dash');
    const before = given.get(name) ?? [];
    if (before.length > 0 && kind !== 'texts') throw refuse('option-twice');
    given.set(name, [...before, value]);
  }
  return given;
}

/** The common options alone, whatever else was typed: how to answer must be known before a mistake is reported. */
export function isFlagTyped(typed: Typed, name: string): boolean {
  return typed.options.some((option) => option.name === name);
}
