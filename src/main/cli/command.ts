import type { CallName, Input, Outputs } from '../../contract/index.ts';
import type { Refusal, RefusalDetails } from '../../domain/refusal.ts';
import type { Clock } from '../clock.ts';

export type OptionKind = 'flag' | 'text' | 'texts';

export interface Command {
  /** What a person types: one word, or two (`goal add`). */
  readonly name: string;
  /** What follows the name, as the usage line shows it. */
  readonly takes: string;
  /** The fewest and the most words that may follow the name. */
  readonly words: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly run: (asked: Asked, context: Context) => Promise<Answer> | Answer;
}

/** What was typed behind a command, checked against what it takes. */
export interface Asked {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly flag: (option: string) => boolean;
  /** A whole number; undefined: not given. Throws a Refusal outside the bounds. */
  readonly number: (option: string, least: number, most: number) => number | undefined;
  /** Throws a Refusal when the option was not given. */
  readonly required: (option: string) => string;
  readonly refuse: (reason: string, details?: RefusalDetails) => Refusal;
}

export interface Context {
  readonly clock: Clock;
  /** The same calls as the window's. A refused one is thrown. */
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Outputs[N]>;
  /** A path as typed, from the folder that the person is in. */
  readonly resolve: (path: string) => string;
}

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** The same answer for programs and for people. */
export type Answer = OneAnswer | ManyRows;

interface OneAnswer {
  readonly json: unknown;
  readonly text: string;
  /** 0 unless said; above 2, what the command's own page says. */
  readonly exitCode?: ExitCode;
  /** People read it on stderr. */
  readonly isRefusal?: boolean;
}

/** A list that may be too long to be held at once. */
export interface ManyRows {
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  /** What people read when there are none. */
  readonly none: string;
}

export interface Row {
  readonly json: unknown;
  readonly text: string;
}

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, OptionKind>> = {
  profile: 'text',
  now: 'text',
  json: 'flag',
  help: 'flag',
  version: 'flag',
};

export function usageOf(command: Command): string {
  return ['milepost', command.name, command.takes].filter((part) => part !== '').join(' ');
}
