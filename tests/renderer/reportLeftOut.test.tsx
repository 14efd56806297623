// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { gatherFacts } from '../../src/renderer/report/facts.ts';
import { aFingerprint, aMinimalSnapshot, aSilentSnapshot, aSnapshot } from './report.fake.ts';
import { draw, ownTitle, say, textsOf } from './reportDrawn.fake.tsx';

function headings(report: Element): string[] {
  return textsOf(report, 'h1, h2');
}

test('what is absent leaves no empty section', async () => {
  const report = await draw(aMinimalSnapshot, null);
  expect(headings(report)).toEqual([
    'Bo',
    'Areas',
    'What would add most',
    'Areas one by one',
    'Reply form',
    'Is this file unchanged?',
  ]);
  expect(report.querySelectorAll('figure')).toHaveLength(0);
  expect(say(report)).toContain('Nothing had been assessed before November 18, 2026.');
  expect(say(report)).not.toContain('Left out');
  expect(say(report)).not.toContain('Fingerprint');
  expect(say(report)).toContain('It was not signed');
});

test('what was left out is said, and nothing of it', async () => {
  const report = await draw(aSilentSnapshot, null);
  expect(headings(report)).toEqual([
    'A learner',
    'Areas',
    'What changed since September 12',
    'Strongest areas',
    'What would add most',
    'All changes since September 12',
    'Areas one by one',
    'Reply form',
    'Is this file unchanged?',
  ]);
  expect(textsOf(report, 'footer')).toEqual([
    'Left out at the learner’s wish: the name, single sessions, session notes, evidence, times of day, ' +
      'earlier assessments, goals, time, and 2 skills; percentages are over what is left.' +
      'To answer with comments and levels, open this file in Milepost or write on the last page.',
  ]);
  expect(say(report)).not.toMatch(/Aiko|Hours|Evidence/);
  // What came before the period is not known, so that nothing is drawn of it.
  expect(say(report.querySelector('figcaption') ?? report)).toBe('Readiness in the period');
  expect(gatherFacts(aSilentSnapshot).steps[0]?.day).toBe(aSilentSnapshot.period.from);
});

test('a part of what was left out is named with the learner', async () => {
  const report = await draw({
    ...aSnapshot,
    leftOut: { ...aSnapshot.leftOut, notes: true, skills: 2 },
  });
  expect(say(report.querySelector('footer') ?? report)).toMatch(
    /^Left out at Aiko Tanaka’s wish: session notes and 2 skills; percentages are over what is left\./,
  );
});

test('a pseudonym says that it is one', async () => {
  const report = await draw({ ...aSnapshot, learner: { name: 'Magpie', pseudonym: true } });
  expect(say(report.querySelector('header') ?? report)).toContain(
    'Magpiea name for this report, not the real one',
  );
});

test('names of other people stay text, whatever they hold', async () => {
  const hostile = '<strong>x</strong>{{role}}<role/>$t(none)';
  const report = await draw({
    ...aSnapshot,
    learner: { name: hostile, pseudonym: false },
    recipient: hostile,
    question: hostile,
    role: { ...aSnapshot.role, title: hostile },
  });
  expect(textsOf(report, 'h1, header strong, blockquote')).toEqual([hostile, hostile, hostile]);
  expect(say(report.querySelector('header') ?? report)).toContain(
    `towards ${hostile}, for ${hostile}`,
  );
  expect(textsOf(report, 'h2')).toContain(`What ${hostile} asks`);
});

test('the reply form is plain text with every changed skill and gap', async () => {
  const report = await draw(aSnapshot);
  const form = report.querySelector('pre')?.textContent ?? '';
  expect(form.split('\n').slice(0, 5)).toEqual([
    'Reply to Aiko Tanaka, Milepost report of November 18, 2026',
    'Snapshot 9f3a 61c2 07de',
    '',
    'OVERALL',
    '',
  ]);
  expect(form).toContain('Kubernetes: level 0 of 2, was 1\nAgree, or level and why:\n');
  expect(form).toContain('Security: level 1 of 2, was not assessed\n');
  expect(form).toContain(`${ownTitle}: level 2, was not assessed\n`);
  expect(form).toContain('MongoDB: level 1 of 2\nAgree, or level and why:\n');
  expect(form.trimEnd().endsWith('A QUESTION BACK')).toBe(true);
});

test('the last words say how to check the file and what that does not prove', async () => {
  const report = await draw(aSnapshot);
  expect(textsOf(report, 'code')).toEqual(['milepost verify FILE', aFingerprint]);
  expect(say(report)).toContain('A browser cannot check it');
  expect(say(report)).toContain('It proves neither that what stands here is true');
});
