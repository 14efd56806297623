import { drawKeys, measureKeys, type PictureKey } from './pictureKeys.ts';
import { readPictureFont } from './pictureFont.ts';
import { lightPalette } from './tokens.ts';

/** Colours and type that a picture takes with it, since the page's sheets stay behind. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;

const margin = 24;
const scale = 2;

export interface Picture {
  readonly title: string;
  readonly finding: string;
  readonly svg: SVGSVGElement;
  /** What its marks mean, drawn below it. */
  readonly keys: readonly PictureKey[];
  /** The light tokens, whatever the window wears. */
  readonly colours: { readonly bg: string; readonly text: string; readonly text2: string };
}

/** Draws a chart with its title and finding as a PNG, twice its size on screen. */
export async function drawPicture({ title, finding, svg, keys, colours }: Picture): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const image = await loadImage(toSource(svg, width, height, await readPictureFont()));
  const canvas = document.createElement('canvas');
  const head = 64;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No canvas to draw the picture on');
  const family = getComputedStyle(document.body).fontFamily;
  const small = `400 12px ${family}`;
  pen.font = small;
  const foot = keys.length === 0 ? 0 : measureKeys(pen, keys, width) + 12;
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (height + head + foot + 2 * margin) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = colours.bg;
  pen.fillRect(0, 0, width + 2 * margin, height + head + foot + 2 * margin);
  pen.fillStyle = colours.text;
  pen.font = `620 16px ${family}`;
  pen.fillText(title, margin, margin + 16, width);
  pen.fillStyle = colours.text2;
  pen.font = `400 13px ${family}`;
  pen.fillText(finding, margin, margin + 40, width);
  pen.drawImage(image, margin, margin + head, width, height);
  pen.font = small;
  drawKeys(pen, keys, { x: margin, y: margin + head + height + 12, width }, colours.text2);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be drawn'));
      else resolve(blob);
    }, 'image/png');
  });
}

function toSource(svg: SVGSVGElement, width: number, height: number, font: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const wearsAgain = wearLight(svg);
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const target = copies[index];
    if (target === undefined) continue;
    target.removeAttribute('class');
    target.removeAttribute('style');
    const style = getComputedStyle(original);
    for (const name of carried) target.setAttribute(name, style.getPropertyValue(name));
  }
  wearsAgain();
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  sheet.textContent = font;
  copy.prepend(sheet);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

/** Puts the light tokens on a drawing whatever the window wears, before anything is painted. Returns its undoing. */
function wearLight(svg: SVGSVGElement): () => void {
  // Between the figure and the drawing some library's own variables may refer to the tokens.
  const { style } = svg.closest('figure') ?? svg;
  for (const [name, value] of Object.entries(lightPalette)) style.setProperty(name, value);
  return () => {
    for (const name of Object.keys(lightPalette)) style.removeProperty(name);
  };
}

async function loadImage(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

/** Hands a picture to the person as a file to save. */
export function offerFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
