import { statSync } from 'node:fs';
import type { CopyContents, StoreCheck } from '../../../contract/copies.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { canRebuildTotals } from '../../../domain/storeCheck.ts';
import type { Clock } from '../../clock.ts';
import { isSaid, say, sayRefusal } from '../../words.ts';
import type { Answer, Command, Context } from '../command.ts';
import { sayInstant, writeHere } from '../instant.ts';
import { plain } from '../terminal.ts';

type Problem = StoreCheck['problems'][number];

export const backup: Command = {
  name: 'backup',
  takes: 'FILE [--force]',
  words: [1, 1],
  options: { force: 'flag' },
  run: async (asked, { call, resolve }) => {
    const target = resolve(asked.words[0] ?? '');
    // The window's save dialog asks; here the option is the question's answer.
    if (statSync(target, { throwIfNoEntry: false })?.isFile() === true && !asked.flag('force')) {
      throw new Refusal('copy-exists', { path: target });
    }
    const { path, bytes } = await call('saveCopy', { path: target });
    const kilobytes = Math.max(1, Math.round(bytes / 1000));
    return { json: { ok: true, path, bytes }, text: say('backup.done', { path, kilobytes }) };
  },
};

export const restore: Command = {
  name: 'restore',
  takes: 'FILE [--yes]',
  words: [1, 1],
  options: { yes: 'flag' },
  run: async (asked, context) => {
    const path = context.resolve(asked.words[0] ?? '');
    if (!asked.flag('yes')) {
      return askFirst(await context.call('inspectCopy', { path }), context.clock);
    }
    // It is checked when it is restored: inspecting it first would read every page twice.
    const { backup: saved, copy } = await context.call('restoreCopy', { path });
    const details = { ...sayContents(copy, context.clock), backup: saved };
    const done = copy.mentoring === null ? 'restore.done' : 'restore.doneMentoring';
    return {
      json: { ok: true, path, backup: saved, copy: contentsJson(copy, context.clock) },
      text: say(done, details),
    };
  },
};

/** What the copy holds is the answer; that nothing was done yet is the exit code. */
function askFirst(contents: CopyContents, clock: Clock): Answer {
  const refusal = new Refusal('must-be-asked', {
    reason: contents.mentoring === null ? 'restore' : 'restore-mentoring',
    ...sayContents(contents, clock),
  });
  const error = { code: refusal.code, message: sayRefusal(refusal) };
  return {
    json: { ok: false, error, copy: contentsJson(contents, clock) },
    text: error.message,
    exitCode: 2,
    isRefusal: true,
  };
}

function sayContents(contents: CopyContents, clock: Clock): Record<string, string | number> {
  const { path, sessions, assessments, goals, firstDay, lastDay, savedAt } = contents;
  return {
    path,
    sessions: say('restore.sessions', { count: sessions }),
    assessments: say('restore.assessments', { count: assessments }),
    goals: say('restore.goals', { count: goals }),
    learners: say('restore.learners', { count: contents.mentoring?.learners ?? 0 }),
    reports: say('restore.reports', { count: contents.mentoring?.reports ?? 0 }),
    days: firstDay === null || lastDay === null ? '' : say('restore.days', { firstDay, lastDay }),
    name: plain(contents.name),
    saved: sayInstant(savedAt, clock),
  };
}

function contentsJson(contents: CopyContents, clock: Clock): object {
  return { ...contents, savedAt: writeHere(contents.savedAt, clock) };
}

export const check: Command = {
  name: 'check',
  takes: '[--repair]',
  words: [0, 0],
  options: { repair: 'flag' },
  run: async (asked, context) => {
    const problems = await findProblems(context);
    if (!asked.flag('repair'))
      return answerCheck(problems, { ok: problems.length === 0, problems });
    return repair(problems, context);
  },
};

/** As a check, of what is found afterwards; before it, what was done. */
async function repair(found: readonly Problem[], { call }: Context): Promise<Answer> {
  if (!canRebuildTotals(found)) {
    const answer = { ok: found.length === 0, problems: found, repaired: false };
    return answerCheck(found, answer, found.length === 0 ? [] : [say('check.rebuiltNot')]);
  }
  const { backup: saved, check: after } = await call('rebuildTotals', {});
  const answer = { ...after, repaired: true, backup: saved };
  return answerCheck(after.problems, answer, [say('check.rebuilt', { backup: saved })]);
}

function answerCheck(
  problems: readonly Problem[],
  json: object,
  said: readonly string[] = [],
): Answer {
  const lines = problems.map(sayProblem);
  const found = lines.length === 0 ? say('check.ok') : say('check.bad', { count: lines.length });
  const text = [...said, found, ...lines].join('\n');
  return { json, text, exitCode: lines.length === 0 ? 0 : 1 };
}

/** A store that cannot be opened is what a check is for: its refusal is the problem that was found. */
async function findProblems({ call }: Context): Promise<readonly Problem[]> {
  try {
    return (await call('checkStore', {})).problems;
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('store-')) throw error;
    return [{ what: error.code, where: sayRefusal(error) }];
  }
}

function sayProblem({ what, where }: Problem): string {
  const key = `check.what.${what}`;
  return say('check.problem', { what: isSaid(key) ? say(key) : what, where: plain(where) });
}
