import type { Snapshot } from '../../src/domain/snapshot.ts';
import { Report } from '../../src/renderer/report/Report.tsx';
import { aDigest, aFingerprint } from './report.fake.ts';
import { show } from './today.fake.tsx';

export async function draw(snapshot: Snapshot, fingerprint: string | null = aFingerprint) {
  await show(<Report snapshot={snapshot} digest={aDigest} fingerprint={fingerprint} />, [
    'report',
    'progress',
  ]);
  const report = document.querySelector('article');
  if (report === null) throw new Error('nothing was drawn');
  return report;
}

export function textsOf(place: ParentNode, selector: string): string[] {
  return [...place.querySelectorAll(selector)].map((element) => say(element));
}

/** What is written, without what is only heard. */
export function say(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[class*="hidden"]')) hidden.remove();
  return (copy.textContent ?? '').replaceAll(/[\s\u00A0]+/gu, ' ').trim();
}

export const ownTitle =
  'Writing design documents that other teams actually read and answer（設計文書）';
