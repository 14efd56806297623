import { say } from '../../words.ts';
import type { Command } from '../command.ts';
import { plain } from '../terminal.ts';

export const skillAdd: Command = {
  name: 'skill add',
  takes: 'NAME',
  words: [1, 20],
  options: {},
  run: async (asked, { call }) => {
    const { id, title } = await call('addSkill', { title: asked.words.join(' ') });
    return {
      json: { ok: true, skill: { id, title } },
      text: say('skillAdd.done', { title: plain(title), id }),
    };
  },
};
