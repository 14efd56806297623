import { expect, test } from 'vitest';
import { tidyPage } from '../../src/renderer/report/tidyPage.ts';

const css = '.kept{color:red} [data-step="1"]{top:0} td::before{content:attr(data-head)}';

function tidy(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  tidyPage(root, css);
  return root.innerHTML;
}

test('empty groups go, from the inside out, and wrappers that say nothing', () => {
  expect(
    tidy(
      '<svg><g class="a"><g><g></g></g></g><g class="b"><g fill="red"><path d="M0 0"></path></g></g></svg>',
    ),
  ).toBe('<svg><g fill="red"><path d="M0 0"></path></g></svg>');
});

test('what something may point to, and what says something, stays', () => {
  const html = '<svg><g id="here"></g><title>Hours</title><rect width="4"></rect></svg>';
  expect(tidy(html)).toBe(html);
  expect(tidy('<p><span></span></p>')).toBe('<p><span></span></p>');
});

test('names that no style asks for go, the others stay', () => {
  expect(tidy('<p class="kept unused" data-step="1" data-testid="x" aria-label="y">a</p>')).toBe(
    '<p class="kept" data-step="1" aria-label="y">a</p>',
  );
  expect(tidy('<td class="unused" data-head="Hours">1</td>')).not.toContain('class');
});

test('nothing runs and nothing takes the focus', () => {
  expect(tidy('<b onclick="x()" tabindex="-1" nonce="n" dir="auto">a</b>')).toBe(
    '<b dir="auto">a</b>',
  );
});
