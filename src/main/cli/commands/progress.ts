import type { NamedGap, ReadinessReport } from '../../../contract/roles.ts';
import type { AreaReadiness, RequirementReadiness } from '../../../domain/readiness.ts';
import { say } from '../../words.ts';
import type { Command } from '../command.ts';
import { fourDecimals, sayPercent } from '../figures.ts';
import { alignColumns, plain } from '../terminal.ts';

export const progress: Command = {
  name: 'progress',
  takes: '',
  words: [0, 0],
  options: {},
  run: async (_asked, { call }) => {
    const report = await call('readReadiness', {});
    return { json: progressJson(report), text: sayProgress(report) };
  },
};

function progressJson(report: ReadinessReport): object {
  const { role, breakdown, gaps } = report;
  return {
    role: { id: role.id, title: role.title, revision: role.revision },
    readiness: fourDecimals(breakdown.value),
    areas: breakdown.areas.map((area) => areaJson(area, report)),
    gaps: gaps.map(gapJson),
  };
}

/** Requirements and sub-areas apart, each in file order; hidden ones are not in the breakdown. */
function areaJson(area: AreaReadiness, report: ReadinessReport): object {
  return {
    id: area.id,
    title: area.title,
    kind: area.areaKind,
    source: area.source,
    rule: area.rule,
    weight: area.weight,
    readiness: fourDecimals(area.value),
    met: area.met,
    requirements: area.children
      .filter((child) => child.kind === 'requirement')
      .map((child) => requirementJson(child, report)),
    areas: area.children
      .filter((child) => child.kind === 'area')
      .map((child) => areaJson(child, report)),
  };
}

function requirementJson(node: RequirementReadiness, { skillTitles }: ReadinessReport): object {
  const { id, skill, level, required, weight, met, counts } = node;
  const title = skillTitles[skill] ?? skill;
  return {
    id,
    skill,
    title,
    level,
    required,
    weight,
    credit: fourDecimals(node.value),
    met,
    counts,
  };
}

function gapJson(gap: NamedGap): object {
  const { kind, skill, area, title, level, required, gain, alternatives } = gap;
  return { kind, skill, area, title, level, required, gain: fourDecimals(gain), alternatives };
}

const gapsShown = 5;

function sayProgress(report: ReadinessReport): string {
  const { role, breakdown, gaps } = report;
  const hidden = report.hiddenAreas.map(({ title }) => title).join(', ');
  return [
    say('progress.head', { title: plain(role.title), readiness: sayPercent(breakdown.value) }),
    ...(hidden === '' ? [] : [say('progress.hidden', { titles: plain(hidden) })]),
    ...(report.extendedHidden ? [say('progress.extendedHidden')] : []),
    '',
    ...alignColumns(breakdown.areas.flatMap((area) => areaCells(area, report, ''))),
    ...(gaps.length === 0
      ? []
      : ['', say('progress.gaps'), ...alignColumns(gaps.slice(0, gapsShown).map(gapCells))]),
  ].join('\n');
}

function areaCells(area: AreaReadiness, report: ReadinessReport, indent: string): string[][] {
  const rule = area.rule === 'all' ? '' : say('progress.any', { count: area.rule.any });
  const inner = `${indent}  `;
  const shown = area.children.filter((child) => child.kind === 'area' || isTelling(child, area));
  const others = area.children.filter((child) => !shown.includes(child));
  return [
    [`${indent}${plain(area.title)}`, sayPercent(area.value), sayMet(area.met), rule],
    ...shown.flatMap((child) =>
      child.kind === 'area'
        ? areaCells(child, report, inner)
        : [requirementCells(child, report, inner)],
    ),
    ...(others.length === 0
      ? []
      : [[`${inner}${say('progress.choices', { count: others.length })}`]]),
  ];
}

/** A choice that was never begun tells nothing: the area says how many there are. */
function isTelling(node: RequirementReadiness, { rule }: AreaReadiness): boolean {
  return rule === 'all' || node.level !== null;
}

function requirementCells(
  node: RequirementReadiness,
  { skillTitles }: ReadinessReport,
  indent: string,
): string[] {
  const level = node.level ?? say('common:readiness.none');
  return [
    `${indent}${plain(skillTitles[node.skill] ?? node.skill)}`,
    say('progress.level', { level, required: node.required }),
    sayMet(node.met),
    node.counts || node.level === null ? '' : say('progress.countsNot'),
  ];
}

function sayMet(met: boolean): string {
  return met ? say('common:readiness.met') : '';
}

function gapCells(gap: NamedGap): string[] {
  const gain = say('progress.gain', { percent: (Math.round(gap.gain * 1000) / 10).toFixed(1) });
  const details = { title: plain(gap.title), required: gap.required, level: gap.level ?? 0 };
  if (gap.kind === 'requirement') return [gain, say('progress.gapRequirement', details)];
  const alternatives = plain(gap.alternativeTitles.join(', '));
  return [gain, say('progress.gapChoice', { ...details, alternatives })];
}
