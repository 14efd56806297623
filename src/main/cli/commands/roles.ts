import { say } from '../../words.ts';
import type { Command } from '../command.ts';
import { fourDecimals, sayPercent } from '../figures.ts';
import { alignColumns, padStart, plain } from '../terminal.ts';

export const roles: Command = {
  name: 'roles',
  takes: '',
  words: [0, 0],
  options: {},
  run: async (_asked, { call }) => {
    const listed = await call('listRoles', {});
    const lines = listed.map(({ id, title, readiness, current }) => [
      current ? '*' : ' ',
      plain(title),
      padStart(sayPercent(readiness), 5),
      id,
    ]);
    return {
      json: listed.map(({ id, title, readiness, current }) => ({
        id,
        title,
        readiness: fourDecimals(readiness),
        current,
      })),
      text: [...alignColumns(lines), '', say('roles.mark')].join('\n'),
    };
  },
};
