import { tidyPage } from './tidyPage.ts';
import { usedCss } from './usedCss.ts';

/**
 * No script, nothing from elsewhere, nothing sent: what a browser lets this page do, wherever it was opened from.
 * Styles and the font are in the page itself.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Where the data goes; main fills it in. */
function emptyBlockOf(content: 'snapshot' | 'feedback'): string {
  return `<script type="application/json" id="milepost-${content}"></script>`;
}

/** The drawn page as one file that needs nothing else: HTML with its styles and font, without scripts. */
export async function writePage(
  page: Document,
  content: 'snapshot' | 'feedback' = 'snapshot',
): Promise<string> {
  const css = await usedCss(page);
  const root = page.documentElement.cloneNode(true) as HTMLElement;
  for (const element of root.querySelectorAll('script, link, style, meta, noscript, template')) {
    element.remove();
  }
  tidyPage(root, css);
  const head = root.querySelector('head');
  const body = root.querySelector('body');
  if (head === null || body === null) throw new Error('the page has no head or body');
  head.prepend(
    meta(page, { charset: 'utf-8' }),
    meta(page, { 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta(page, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta(page, { name: 'color-scheme', content: 'light' }),
    meta(page, { name: 'referrer', content: 'no-referrer' }),
    meta(page, { name: 'generator', content: 'Milepost' }),
  );
  const style = page.createElement('style');
  style.textContent = css;
  head.append(style);
  const html = root.outerHTML;
  const end = html.lastIndexOf('</body>');
  return `<!doctype html>\n${html.slice(0, end)}${emptyBlockOf(content)}${html.slice(end)}\n`;
}

function meta(page: Document, attributes: Readonly<Record<string, string>>): HTMLMetaElement {
  const element = page.createElement('meta');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
