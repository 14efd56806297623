/** A page of Playwright's or of Puppeteer's. */
interface Page {
  readonly evaluate: (run: () => string[]) => Promise<string[]>;
}

/**
 * Texts that are cut off at a side, above or below, or stand outside the window, and whether the page scrolls
 * sideways.
 */
export async function findClipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    /** It scrolls, or it ends in dots: what lies beyond its edge is meant to. */
    const isMeant = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX === 'hidden') return textOverflow === 'ellipsis';
      return (
        (overflowX === 'auto' || overflowX === 'scroll') &&
        element.scrollWidth > element.clientWidth
      );
    };
    const hasMeant = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (isMeant(up)) return true;
      return false;
    };
    /** Past the upper or lower edge of something around it that neither scrolls nor shows what sticks out. */
    const findEdge = (element: Element, box: DOMRect): string | null => {
      for (let up = element.parentElement; up !== null; up = up.parentElement) {
        const { overflowY, position, clipPath } = getComputedStyle(up);
        if (clipPath !== 'none') return null;
        if (overflowY === 'auto' || overflowY === 'scroll' || position === 'fixed') return null;
        if (overflowY !== 'hidden' && overflowY !== 'clip') continue;
        const around = up.getBoundingClientRect();
        if (around.height <= 1) return null;
        if (box.bottom > around.bottom + 1)
          return `${Math.round(box.bottom - around.bottom)} px below`;
        if (box.top < around.top - 1) return `${Math.round(around.top - box.top)} px above`;
      }
      return null;
    };
    for (const element of document.querySelectorAll('body *')) {
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
      if (
        words === '' ||
        // Recharts measures words in it, far above the window.
        element.id === 'recharts_measurement_span' ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width <= 1 || style.clipPath !== 'none') continue;
      const isCut = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && style.textOverflow !== 'ellipsis') found.push(`cut: ${words.slice(0, 60)}`);
      const isShut = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const isClamped = style.webkitLineClamp !== 'none';
      if (isShut && !isClamped && element.scrollHeight > element.clientHeight + 1)
        found.push(`cut below: ${words.slice(0, 60)}`);
      const edge = findEdge(element, box);
      if (edge !== null) found.push(`cut by what is around it, ${edge}: ${words.slice(0, 60)}`);
      const isOutside = box.right > innerWidth + 1 || box.left < -1;
      if (isOutside && !hasMeant(element)) found.push(`outside: ${words.slice(0, 60)}`);
    }
    return found;
  });
}
