import { say } from '../words.ts';
import { commonOptions, usageOf, type Command } from './command.ts';
import { commands } from './commands/index.ts';
import { alignColumns } from './terminal.ts';

/** All commands by name, and what every one of them takes. */
export function helpAll(): string {
  return [
    say('help.head'),
    '',
    say('help.usage', { usage: say('usage') }),
    '',
    ...alignColumns(commands.map(({ name }) => [`  ${name}`, say(`about.${name}`)])),
    '',
    say('help.options'),
    ...optionLines(Object.keys(commonOptions)),
    '',
    say('help.foot'),
  ].join('\n');
}

/** One command: how to call it, what its options are, an example. */
export function helpAbout(command: Command): string {
  const options = Object.keys(command.options);
  return [
    say(`about.${command.name}`),
    '',
    say('help.usage', { usage: usageOf(command) }),
    ...(options.length === 0 ? [] : ['', ...optionLines(options)]),
    '',
    say(`more.${command.name}`),
  ].join('\n');
}

function optionLines(options: readonly string[]): string[] {
  return alignColumns(
    options.map((option) => [`  ${say(`option.${option}.form`)}`, say(`option.${option}.about`)]),
  );
}
