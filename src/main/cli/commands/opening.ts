import type { SealState } from '../../../contract/snapshots.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { computeFigures, type SnapshotFigures } from '../../../domain/snapshotFigures.ts';
import { say } from '../../words.ts';
import type { Command } from '../command.ts';
import { fourDecimals, sayDuration, sayPercent } from '../figures.ts';
import { plain } from '../terminal.ts';

/** What `verify` ends with. */
const exits = { intact: 0, changed: 3, unsigned: 4 } as const;

function exitOf({ state, otherKeyOf }: SealState): 0 | 3 | 4 | 5 {
  return otherKeyOf === null ? exits[state] : 5;
}

export const verify: Command = {
  name: 'verify',
  takes: 'FILE',
  words: [1, 1],
  options: {},
  run: async (asked, { call, resolve }) => {
    const path = resolve(asked.words[0] ?? '');
    const { seal } = await call('openSnapshot', { path });
    return { json: sealJson(seal), text: saySeal(seal), exitCode: exitOf(seal) };
  },
};

export const openOne: Command = {
  name: 'open',
  takes: 'FILE',
  words: [1, 1],
  options: {},
  run: async (asked, { call, resolve }) => {
    const path = resolve(asked.words[0] ?? '');
    const { snapshot, digest, seal } = await call('openSnapshot', { path });
    const figures = computeFigures(snapshot);
    return {
      json: { digest, seal: sealJson(seal), ...figuresJson(snapshot, figures), snapshot },
      text: [saySeal(seal), ...sayFigures(snapshot, figures)].join('\n'),
    };
  },
};

export const diff: Command = {
  name: 'diff',
  takes: 'OLD NEW',
  words: [2, 2],
  options: {},
  run: async (asked, { call, resolve }) => {
    const [older, newer] = asked.words.map(resolve);
    const compared = await call('compareSnapshots', { older: older ?? '', newer: newer ?? '' });
    const { readiness, roleChanged, levels, evidence, goals } = compared;
    const json = {
      ...compared,
      readiness: {
        older: fourDecimals(readiness.older),
        newer: fourDecimals(readiness.newer),
        olderInNewerRole: fourDecimals(readiness.olderInNewerRole),
      },
    };
    const seconds = compared.secondsSince;
    const lines = [
      say('diff.readiness', {
        older: sayPercent(readiness.older),
        newer: sayPercent(readiness.newer),
      }),
      ...(roleChanged
        ? [say('diff.role', { percent: sayPercent(readiness.olderInNewerRole) })]
        : []),
      ...(compared.sameKey === false ? [say('diff.otherKey')] : []),
      ...levels.map(({ title, from, to }) =>
        say('diff.level', { title: plain(title), from: from ?? '–', to: to ?? '–' }),
      ),
      ...evidence.map(({ title, added }) =>
        say('diff.evidence', { title: plain(title), count: added.length }),
      ),
      ...goals.map(({ title, level, by, from, to }) =>
        say('diff.goal', {
          title: plain(title),
          level,
          by,
          from: say(`diff.state.${from ?? 'none'}`),
          to: say(`diff.state.${to ?? 'none'}`),
        }),
      ),
      ...(seconds === null ? [] : [say('diff.time', { duration: sayDuration(seconds) })]),
    ];
    return { json, text: lines.join('\n') };
  },
};

function sealJson(seal: SealState): object {
  const { state, key, fingerprint, knownAs, otherKeyOf, page } = seal;
  const [intact, signed] = [state === 'intact', key !== null];
  return { intact, signed, fingerprint, knownAs, otherKeyOf, page };
}

function saySeal(seal: SealState): string {
  const { state, fingerprint, knownAs, otherKeyOf, page } = seal;
  const whose = sayWhose(seal);
  const key = state === 'intact' ? `verify.intact_${whose}` : `verify.${state}`;
  const lines = [
    say(key, {
      fingerprint: fingerprint ?? '',
      name: plain(otherKeyOf ?? knownAs ?? ''),
    }),
  ];
  if (page === 'changed') lines.push(say('verify.page'));
  return lines.join('\n');
}

function sayWhose({ own, knownAs, otherKeyOf }: SealState): string {
  if (own) return 'self';
  if (otherKeyOf !== null) return 'other';
  if (knownAs === null) return 'new';
  return knownAs === '' ? 'nameless' : 'known';
}

function figuresJson({ period, asOf, learner, role }: Snapshot, figures: SnapshotFigures): object {
  const { breakdown, before, areas, time } = figures;
  return {
    learner,
    role: { id: role.id, title: role.title, revision: role.revision },
    period,
    asOf,
    readiness: fourDecimals(breakdown.value),
    readinessBefore: fourDecimals(before?.value ?? null),
    areas: areas.map((area) => ({
      id: area.node.id,
      title: area.node.title,
      readiness: fourDecimals(area.node.value),
      before: fourDecimals(area.before),
      met: area.node.met,
      seconds: area.seconds,
    })),
    seconds: time?.seconds ?? null,
    daysStudied: time?.daysStudied ?? null,
  };
}

function sayFigures({ learner, role, period }: Snapshot, figures: SnapshotFigures): string[] {
  const { breakdown, before, areasMet, areas, time } = figures;
  return [
    say('open.head', {
      who: plain(learner.name ?? say('summary:someone')),
      role: plain(role.title),
      from: period.from,
      to: period.to,
    }),
    say('open.readiness', {
      readiness: sayPercent(breakdown.value),
      before: sayPercent(before?.value ?? null),
      met: areasMet,
      count: areas.length,
    }),
    ...(time === null
      ? []
      : [say('open.time', { duration: sayDuration(time.seconds), count: time.daysStudied })]),
  ];
}
