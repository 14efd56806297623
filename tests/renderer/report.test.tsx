// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { splitLinks } from '../../src/renderer/ui/links.ts';
import { aMinimalSnapshot, aSilentSnapshot, aSnapshot } from './report.fake.ts';
import { draw, ownTitle, say, textsOf } from './reportDrawn.fake.tsx';

function rowsOf(report: Element, heading: string): string[][] {
  const title = [...report.querySelectorAll('h2, h3')].find((one) => say(one) === heading);
  const table = title?.closest('section')?.querySelector('table');
  if (table === null || table === undefined) throw new Error(`no table under ${heading}`);
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(say));
}

test('the first page says who, towards what, for whom, when and since when', async () => {
  const report = await draw(aSnapshot);
  expect(say(report.querySelector('header') ?? report)).toBe(
    'Milepost reportAiko Tanakatowards Back-end engineer, for Kenji Mori' +
      'November 18, 2026since the review of September 12, 2026 by Kenji Morisnapshot 9f3a 61c2 07de',
  );
  const summary = report.querySelector('section');
  expect(textsOf(summary ?? report, 'li')).toEqual([
    '+7.2 points since the last review',
    '2 of 17 areas met, one more',
    '52 h studied on 51 of 68 days',
  ]);
  expect(say(summary ?? report)).toMatch(/^50 %of what the role asks/);
});

test('each area is a row: rule, readiness, change, where it stands, hours', async () => {
  const rows = rowsOf(await draw(aSnapshot), 'Areas');
  expect(rows).toHaveLength(17);
  expect(rows.slice(0, 3)).toEqual([
    ['Programming languages', 'any 1 of 7', 'met', '0', 'Python at 3', '3.3'],
    ['Web frameworks', 'any 1 of 10', '66 %', '+33', 'Django 2 of 3', '6.0'],
    ['Relational databases', 'both groups', '58 %', '+21', 'SQL at 3, PostgreSQL 2 of 3', '9.5'],
  ]);
  expect(rows[8]).toEqual([
    'DevOps',
    'all 4',
    '41 %',
    '\u22124.2',
    'Git at 3, Docker 2 of 3',
    '10.4',
  ]);
  expect(rows[15]).toEqual(['Messaging', 'any 1 of 3', '0 %', '0', 'not started', '0.0']);
});

test('what changed most comes first, a lowered level too, and the rest on page 2', async () => {
  const report = await draw(aSnapshot);
  expect(rowsOf(report, 'What changed since September 12').map((row) => row.slice(0, 2))).toEqual([
    ['Django', '1 2'],
    ['PostgreSQL', '1 2'],
    ['Nginx', '1 2'],
    ['Problem solving', '2 3'],
    ['Kubernetes', '1 0'],
  ]);
  expect(say(report)).toContain('and 5 more, on page 2');
  const all = rowsOf(report, 'All changes since September 12');
  expect(all).toHaveLength(10);
  expect(all[1]).toEqual(['PostgreSQL', '1 2', '2 / 3', 'Sep 30, 2026', 'Kenji Mori']);
  expect(all[6]).toEqual(['Security', '– 1', '1 / 2', 'Sep 20, 2026', 'Aiko Tanaka']);
  expect(report.textContent).toContain('from level 1 to level 0');
});

test('goals say what was promised and what came of it, and forecast nothing', async () => {
  const report = await draw(aSnapshot);
  expect(rowsOf(report, 'Goals')).toEqual([
    ['PostgreSQL', 'level 3 by Jan 15, 2027, 2 h a week', 'Open'],
    ['Docker', 'level 3 by Jan 31, 2027', 'Open'],
    ['Kubernetes', 'level 2 by Oct 31, 2026, 1 h a week', 'Missed'],
    ['Nginx', 'level 2 by Nov 30, 2026, 45 min a week', 'Met'],
    [ownTitle, 'level 2 by Dec 1, 2026', 'Met'],
  ]);
  const full = rowsOf(report, 'Goals in full');
  expect(full.map(([title, , , , state]) => `${title}: ${state}`)).toEqual([
    'Kubernetes: Missed on Oct 31, 2026',
    'Nginx: Met on Nov 3, 2026',
    `${ownTitle}: Met on Oct 10, 2026`,
    'GraphQL: Dropped on Sep 25, 2026',
    'PostgreSQL: Open',
    'Docker: Open',
  ]);
  expect(full.find(([title]) => title === 'PostgreSQL')?.[1]).toBe(
    'Jul 1, 2026: level 3 by Dec 15, 2026, 1 h 30 a weekOct 1, 2026: level 3 by Jan 15, 2027, 2 h a week',
  );
  expect(say(report)).not.toMatch(/on course|off course|at risk/i);
});

test('strengths, gaps and the question stand on the first page', async () => {
  const report = await draw(aSnapshot);
  expect(rowsOf(report, 'Strongest areas')).toEqual([
    ['Programming languages', 'met'],
    ['Problem solving', 'met'],
    ['Web frameworks', '66 %'],
  ]);
  expect(rowsOf(report, 'What would add most')).toEqual([
    ['Messaging', 'one of 3 at level 2', '+4.5 points'],
    ['API styles beyond REST', 'one of 2 at level 2', '+3.0 points'],
    ['MongoDB', 'level 1 of 2', '+2.3 points'],
  ]);
  expect(textsOf(report, 'blockquote')).toEqual([
    'Is two hours a week on PostgreSQL enough, or should Docker come first? I keep postponing Kubernetes.',
  ]);
});

test('each skill has its level, who said it, earlier levels, and evidence with its kind', async () => {
  const report = await draw(aSnapshot);
  expect(rowsOf(report, 'Relational databases')).toEqual([
    ['Database systems · any 1 of 4'],
    ['MySQL', '1 / 3', 'Feb 2, 2025, Aiko Tanaka', '', ''],
    [
      'PostgreSQL',
      '2 / 3',
      'Sep 30, 2026, Kenji Mori',
      'Apr 14, 2025: 1',
      'Kenji: “explains plans without help”; ask him at mailto:kenji@example.org. somebody’s word',
    ],
    ['Database practices · all 4'],
    ['Database design', '2 / 3', 'Jan 15, 2026, Aiko Tanaka', '', ''],
    [
      'SQL',
      '3 / 3',
      'Oct 20, 2026, Aiko Tanaka',
      'Sep 9, 2025: 2Feb 10, 2025: 1',
      'javascript:alert(1) and file:///etc/passwd are no links artifact' +
        '<img src=x onerror=alert(1)><script>alert(2)</script> artifact',
    ],
    ['Object-relational mapping', '1 / 3', 'Mar 15, 2026, Aiko Tanaka', '', ''],
    ['Transactions and isolation', '– / 2', 'not assessed', '', ''],
  ]);
  expect(say(report)).toContain(
    'Also offered, not assessed: Oracle (3), Microsoft SQL Server (3).',
  );
  expect(rowsOf(report, 'Outside this role')[0]?.[0]).toBe(`${ownTitle} the learner’s own skill`);
});

test('time and sessions are said as they were chosen', async () => {
  const report = await draw(aSnapshot);
  expect(rowsOf(report, 'Over time')[0]).toEqual([
    'Sep 7, 2026',
    '1.9',
    'Web frameworks 0.5 · Outside this role 1.1 · No skill 0.3',
  ]);
  expect(rowsOf(report, 'By skill')[0]).toEqual(['Kubernetes', 'DevOps', '7.3']);
  expect(rowsOf(report, 'Sessions')).toEqual([
    [
      'Wed, Nov 18, 2026, 19:05',
      '1 h 15',
      'PostgreSQL, SQL',
      'practice',
      'Window functions; see https://example.org/notes?a=1&b=2. <b>not bold</b>',
    ],
    ['Wed, Nov 18, 2026', '25 min', 'no skill', '', '移動中に読んだ'],
    ['Sun, Nov 15, 2026, 08:30', '1 h', ownTitle, 'project', ''],
  ]);
});

test('only http, https and mailto are links, with the address to see', async () => {
  const report = await draw(aSnapshot);
  const links = [...report.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/aiko/shop-backend/pull/42',
    'mailto:kenji@example.org',
    'https://example.org/notes?a=1&b=2',
  ]);
  for (const link of links) {
    expect(link.textContent).toBe(link.getAttribute('href'));
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  }
  expect(splitLinks('see HTTPS://Example.org/a), data:text/html,x vbscript:y')).toEqual([
    { text: 'see ', address: null },
    { text: 'HTTPS://Example.org/a', address: 'HTTPS://Example.org/a' },
    { text: '), data:text/html,x vbscript:y', address: null },
  ]);
});

test.each([
  ['rich', aSnapshot],
  ['minimal', aMinimalSnapshot],
  ['silent', aSilentSnapshot],
])('the %s report runs, loads and asks for nothing', async (_name, snapshot) => {
  const report = await draw(snapshot);
  // A chart's groups are taken out of the Tab order; in the file they have no attribute for it at all (report.spec).
  expect(
    report.querySelectorAll(
      'script, style, link, img, image, iframe, object, embed, video, audio, form, input, button, select, textarea, [tabindex]:not(g[tabindex="-1"]), [role="application"]',
    ),
  ).toHaveLength(0);
  for (const element of [report, ...report.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^src|^xlink/);
      if (name !== 'href' && name !== 'xmlns')
        expect(value).not.toMatch(/https?:|javascript:|url\((?!#)/);
    }
  }
});

test.each([
  ['rich', aSnapshot],
  ['minimal', aMinimalSnapshot],
  ['silent', aSilentSnapshot],
])('the %s report is well-formed for a reader', async (_name, snapshot) => {
  const report = await draw(snapshot);
  const levels = [...report.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  );
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  levels.forEach((level, place) => expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1));
  for (const table of report.querySelectorAll('table')) {
    expect(table.querySelector('caption')?.textContent).not.toBe('');
    expect(table.querySelectorAll('th:not([scope])')).toHaveLength(0);
    expect(table.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  }
  for (const figure of report.querySelectorAll('figure')) {
    expect(figure.querySelector('[role="img"]')?.getAttribute('aria-label')).toMatch(/\w+ \w+/);
    expect(figure.querySelectorAll('svg').length).toBeGreaterThan(0);
    const details = document.getElementById(figure.getAttribute('aria-details') ?? '');
    expect(details?.querySelectorAll('details > summary')).toHaveLength(1);
    expect(details?.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  }
  for (const section of report.querySelectorAll('section')) {
    expect(section.children.length + Number(!section.querySelector('h2, h3'))).toBeGreaterThan(1);
  }
  const ids = [...report.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(report.getAttribute('lang')).toBe('en-US');
  expect(report.textContent).not.toMatch(/\{\{|undefined|NaN|report\.|\[object/);
});
