// What must hold for a report in any browser; each gives what it found amiss.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findClipped } from './clipped.ts';
import { repo } from './milepost.ts';
import type { Shown } from './stockBrowser.ts';

/** The addresses of anything but the file and what is inside it. */
export function findForeign({ requests, file }: Shown): string[] {
  const own = pathToFileURL(file).href;
  return requests.filter((address) => address !== own && !address.startsWith('data:'));
}

/** What could run, load or send, and where the page stands otherwise than in its file: then something ran. */
export async function findActive({ page, file }: Shown): Promise<string[]> {
  return page.evaluate(
    (html) => {
      const selector =
        'script:not([type="application/json"]), iframe, frame, object, embed, link, base, form, template, ' +
        'meta[http-equiv="refresh"], a[href^="javascript:" i], a[href^="data:" i]';
      const named = [...document.querySelectorAll(selector)].map((one) => one.outerHTML);
      const handlers = [...document.querySelectorAll('*')].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith('on')),
      );
      const written = new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
      const stands = document.documentElement.outerHTML;
      let at = 0;
      while (at < stands.length && stands[at] === written[at]) at += 1;
      const changed = stands === written ? [] : [`changed: ${stands.slice(at, at + 80)}`];
      return [...named, ...handlers, ...changed];
    },
    readFileSync(file, 'utf8'),
  );
}

/** What sticks out or is cut off in a window of this size. */
export async function findNarrow(
  { page }: Shown,
  size: { readonly width: number; readonly height: number },
): Promise<string[]> {
  await page.setViewport(size);
  await page.waitForFunction((width) => innerWidth === width, {}, size.width);
  return findClipped(page);
}

interface Axe {
  readonly run: () => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

export async function findAxe({ page }: Shown): Promise<string[]> {
  await page.evaluate(readFileSync(join(repo, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  });
}

/** Links that tell where one comes from, or that show another address than the one that they lead to. */
export async function findLinks({ page }: Shown): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((link) => !(link.getAttribute('href') ?? '').startsWith('#'))
      .filter((link) => {
        const address = link.getAttribute('href') ?? '';
        const isPrivate = (link.getAttribute('rel') ?? '').split(' ').includes('noreferrer');
        const isShown = (link.textContent ?? '').includes(address);
        return !isPrivate || !isShown || !/^(https?|mailto):/.test(address);
      })
      .map((link) => link.outerHTML),
  );
}
