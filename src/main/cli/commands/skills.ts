import { say } from '../../words.ts';
import { readBounded } from '../bounded.ts';
import type { Command } from '../command.ts';
import { plain } from '../terminal.ts';

export const skillAdd: Command = {
  name: 'skill add',
  takes: 'NAME',
  words: [1, 20],
  options: {},
  run: async (asked, { call }) => {
    const name = readBounded(asked.words.join(' '), 80);
    if (name === '') throw asked.refuse('too-few');
    const { id, title } = await call('addSkill', { title: name });
    return {
      json: { ok: true, skill: { id, title } },
      text: say('skillAdd.done', { title: plain(title), id }),
    };
  },
};
