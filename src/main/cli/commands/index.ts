import { countSlips } from '../../../domain/nearest.ts';
import { Refusal, type RefusalDetails } from '../../../domain/refusal.ts';
import { commonOptions, type Command, type OptionKind } from '../command.ts';
import { assess } from './assessments.ts';
import { history, redo, undo } from './changes.ts';
import { backup, check, restore } from './copies.ts';
import { exportOne, exportsList } from './exporting.ts';
import { feedback } from './feedback.ts';
import { goalAdd, goalDrop, goalEdit, goals } from './goals.ts';
import { diff, openOne, verify } from './opening.ts';
import { progress } from './progress.ts';
import { roles } from './roles.ts';
import { deleteOne, log, sessions } from './sessions.ts';
import { skillAdd } from './skills.ts';

/** In the order of the help. */
export const commands: readonly Command[] = [
  log,
  assess,
  progress,
  sessions,
  goalAdd,
  goalEdit,
  goalDrop,
  goals,
  skillAdd,
  roles,
  deleteOne,
  undo,
  redo,
  history,
  exportOne,
  exportsList,
  openOne,
  diff,
  verify,
  feedback,
  backup,
  restore,
  check,
];

/** Every option that any command has. An option takes a value everywhere or nowhere. */
export const knownOptions: Readonly<Record<string, OptionKind>> = Object.assign(
  {},
  commonOptions,
  ...commands.map(({ options }) => options),
);

/** The command that the first word, or the first two, name. null: there are no words. Throws a Refusal. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly words: readonly string[] } | null {
  const [first, second] = words;
  if (first === undefined) return null;
  for (const command of commands) {
    const length = command.name.split(' ').length;
    if (words.slice(0, length).join(' ') === command.name)
      return { command, words: words.slice(length) };
  }
  throw new Refusal('command-unknown', describeUnknown(first, second));
}

/** `goal` alone, or `goal drip`, is nearest to the commands that begin so. */
function describeUnknown(first: string, second: string | undefined): RefusalDetails {
  const isGroup = commands.some((command) => command.name.startsWith(`${first} `));
  const name = isGroup && second !== undefined ? `${first} ${second}` : first;
  const nearest = commands
    .map((command) => ({ nearest: command.name, slips: countSlips(name, command.name) }))
    .filter(
      ({ nearest, slips }) =>
        slips <= Math.max(2, nearest.length / 3) || nearest.startsWith(`${name} `),
    )
    .toSorted((a, b) => a.slips - b.slips)[0]?.nearest;
  return nearest === undefined ? { name } : { name, nearest };
}
