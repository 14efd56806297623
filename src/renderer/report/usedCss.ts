/** The rules of a page that apply to anything in it, with the fonts that it used inside. */
export async function usedCss(page: Document): Promise<string> {
  const fonts = await readFonts(page);
  const keep = (rule: CSSRule): string => {
    if (rule instanceof CSSFontFaceRule) return fonts.get(keyOf(rule)) ?? '';
    if (rule instanceof CSSStyleRule) return keepStyle(page, rule);
    // Nothing in a report moves.
    if (rule instanceof CSSKeyframesRule) return '';
    if (rule instanceof CSSGroupingRule && !(rule instanceof CSSPageRule)) {
      const inner = [...rule.cssRules].map(keep).join('');
      const head = rule.cssText.slice(0, rule.cssText.indexOf('{'));
      return inner === '' ? '' : `${head}{${inner}}\n`;
    }
    return `${rule.cssText}\n`;
  };
  return [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(keep)).join('');
}

/** States that a page without a person in front of it is not in; what they apply to decides. */
const states =
  /::?(?:hover|focus|focus-visible|focus-within|active|visited|target|before|after|marker|placeholder|selection|-webkit-[\w-]+|-moz-[\w-]+)(?![\w-])/g;

function keepStyle(page: Document, rule: CSSStyleRule): string {
  const selector = rule.selectorText.replaceAll(states, '').replaceAll(/(^|,|\s)(?=,|$)/g, '$1*');
  if (!matches(page, selector)) return '';
  return /url\((?!["']?data:)/.test(rule.cssText) ? '' : `${forEveryBrowser(rule.cssText)}\n`;
}

/** Older Chromiums know this by a name of their own, under which Firefox would print no bar and no square. */
function forEveryBrowser(css: string): string {
  return css.replaceAll(/-webkit-(print-color-adjust: \w+)/g, '$&; $1');
}

function matches(page: Document, selector: string): boolean {
  try {
    return page.querySelector(selector) !== null;
  } catch {
    // Taking the states out left something that is no selector: then the rule stays.
    return true;
  }
}

/** The @font-face rules whose fonts the page used, with the files inside, by `keyOf`. */
async function readFonts(page: Document): Promise<ReadonlyMap<string, string>> {
  const used = new Set(
    [...page.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ unicodeRange }) => tidy(unicodeRange)),
  );
  const rules = [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap(listFontFaces)
    .filter((rule) => used.has(tidy(rule.style.getPropertyValue('unicode-range'))));
  const written = await Promise.all(
    rules.map(async (rule) => [keyOf(rule), await inline(rule)] as const),
  );
  return new Map(written);
}

function listFontFaces(rule: CSSRule): CSSFontFaceRule[] {
  if (rule instanceof CSSFontFaceRule) return [rule];
  return rule instanceof CSSGroupingRule ? [...rule.cssRules].flatMap(listFontFaces) : [];
}

function keyOf({ cssText }: CSSFontFaceRule): string {
  return cssText;
}

function tidy(range: string): string {
  return range.toLowerCase().replaceAll(/\s/g, '');
}

async function inline({ cssText, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(cssText)?.[1];
  if (address === undefined) return '';
  const base = parentStyleSheet?.href ?? document.baseURI;
  const bytes = await (await fetch(new URL(address, base))).arrayBuffer();
  const data = `url(data:font/woff2;base64,${toBase64(new Uint8Array(bytes))})`;
  return `${cssText.replace(/url\([^)]*\)/, data)}\n`;
}

function toBase64(bytes: Uint8Array): string {
  const slices: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    slices.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(slices.join(''));
}
