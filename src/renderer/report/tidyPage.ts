/**
 * Takes out of a copied page what changes nothing on it: groups that hold nothing, wrappers that say nothing, names that
 * none of its styles ask for. `css`: all the styles it has.
 */
export function tidyPage(root: Element, css: string): void {
  const isAsked = remember((name) => css.includes(name));
  for (const element of [root, ...root.querySelectorAll('*')]) tidyAttributes(element, isAsked);
  // From the innermost out: what held only something empty is empty itself.
  for (const element of [...root.querySelectorAll('svg *')].toReversed()) tidyPicture(element);
}

/** What only the window needs: without scripts nothing of a chart takes the focus anyway. */
const dropped: ReadonlySet<string> = new Set(['nonce', 'data-ready', 'tabindex', 'xmlns']);

function tidyAttributes(element: Element, isAsked: (name: string) => boolean): void {
  for (const name of element.getAttributeNames()) {
    // React sets no handlers as attributes; this is for whatever a library may.
    const isUseless = name.startsWith('on') || dropped.has(name);
    if (isUseless || (name.startsWith('data-') && !isAsked(name))) element.removeAttribute(name);
  }
  const classes = element.getAttribute('class');
  if (classes === null) return;
  const asked = classes.split(/\s+/).filter((name) => name !== '' && isAsked(`.${name}`));
  if (asked.length === 0) element.removeAttribute('class');
  else element.setAttribute('class', asked.join(' '));
}

function tidyPicture(element: Element): void {
  const isEmpty = element.childNodes.length === 0;
  if (isEmpty && hollow.has(element.localName) && !element.hasAttribute('id')) element.remove();
  else if (element.localName === 'g' && element.attributes.length === 0) {
    element.replaceWith(...element.childNodes);
  }
}

/** Elements of a picture that are nothing without what is in them. */
const hollow: ReadonlySet<string> = new Set(['g', 'defs', 'title', 'desc']);

/** The same few names stand thousands of times. */
function remember(find: (name: string) => boolean): (name: string) => boolean {
  const found = new Map<string, boolean>();
  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
}
