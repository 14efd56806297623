import type { Change, ChangeOutputs } from '../../../contract/changes.ts';
import type { Clock } from '../../clock.ts';
import { say } from '../../words.ts';
import { sayChange } from '../changeWords.ts';
import type { Command, Context, Row } from '../command.ts';
import { sayInstant, writeHere } from '../instant.ts';
import { padStart } from '../terminal.ts';

export const undo: Command = {
  name: 'undo',
  takes: '',
  words: [0, 0],
  options: {},
  run: async (_asked, { call, clock }) => {
    const change = await call('undo', {});
    return {
      json: { ok: true, change: changeJson(change, clock) },
      text: say('undo.done', { what: sayChange(change) }),
    };
  },
};

export const redo: Command = {
  name: 'redo',
  takes: '',
  words: [0, 0],
  options: {},
  run: async (_asked, { call, clock }) => {
    const change = await call('redo', {});
    return {
      json: { ok: true, change: changeJson(change, clock) },
      text: say('redo.done', { what: sayChange(change) }),
    };
  },
};

export const history: Command = {
  name: 'history',
  takes: '[--limit N]',
  words: [0, 0],
  options: { limit: 'text' },
  run: (asked, context) => ({
    rows: listChanges(context, asked.number('limit', 1, 999_999_999) ?? Infinity),
    none: say('history.none'),
  }),
};

const pageSize = 500;

async function* listChanges({ call, clock }: Context, limit: number): AsyncIterable<Row> {
  let left = limit;
  let before: number | null = null;
  do {
    const size = Math.min(pageSize, left);
    const page: ChangeOutputs['listChanges'] = await call(
      'listChanges',
      before === null ? { limit: size } : { limit: size, before },
    );
    for (const change of page.changes) {
      yield { json: changeJson(change, clock), text: changeLine(change, clock) };
    }
    left -= page.changes.length;
    before = page.next;
  } while (before !== null && left > 0);
}

function changeJson({ seq, at, action, about, kind, undone }: Change, clock: Clock): object {
  return { seq, at: writeHere(at, clock), action, about, kind, undone };
}

function changeLine(change: Change, clock: Clock): string {
  const { seq, at, kind, undone } = change;
  const what = kind === 'do' ? sayChange(change) : say(`${kind}.done`, { what: sayChange(change) });
  const line = [padStart(String(seq), 5), sayInstant(at, clock), what].join('  ');
  return undone ? say('history.undone', { line }) : line;
}
