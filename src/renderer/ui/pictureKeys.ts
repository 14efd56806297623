import { lightPalette } from './tokens.ts';

/** What a mark of a saved picture means: on screen a legend or a list beside the chart says it. */
export interface PictureKey {
  readonly name: string;
  /** A CSS colour; a token is drawn light. */
  readonly colour: string;
  readonly look: 'solid' | 'hatched' | 'hollow' | 'line' | 'dashed';
}

const rowHeight = 20;
const columnGap = 24;
const markWidth = { square: 9, line: 18 } as const;

/** How high the keys stand, wrapped into lines of a width. */
export function measureKeys(
  pen: CanvasRenderingContext2D,
  keys: readonly PictureKey[],
  width: number,
): number {
  return keys.length === 0 ? 0 : (layKeys(pen, keys, width).at(-1)?.y ?? 0) + rowHeight;
}

/** Draws them from a point on; the pen's font is the words'. */
export function drawKeys(
  pen: CanvasRenderingContext2D,
  keys: readonly PictureKey[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  textColour: string,
): void {
  for (const { key, x, y, mark } of layKeys(pen, keys, place.width)) {
    drawMark(pen, key, place.x + x, place.y + y + rowHeight / 2);
    pen.fillStyle = textColour;
    pen.fillText(key.name, place.x + x + mark + 6, place.y + y + rowHeight / 2 + 4);
  }
}

function layKeys(pen: CanvasRenderingContext2D, keys: readonly PictureKey[], width: number) {
  let x = 0;
  let y = 0;
  return keys.map((key) => {
    const mark = key.look === 'line' || key.look === 'dashed' ? markWidth.line : markWidth.square;
    const wide = mark + 6 + pen.measureText(key.name).width;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += rowHeight;
    }
    const laid = { key, x, y, mark };
    x += wide + columnGap;
    return laid;
  });
}

function drawMark(
  pen: CanvasRenderingContext2D,
  { colour, look }: PictureKey,
  x: number,
  middle: number,
): void {
  const ink = resolve(colour);
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = look === 'line' ? 2 : 1.25;
  const top = middle - markWidth.square / 2;
  pen.beginPath();
  switch (look) {
    case 'line':
    case 'dashed':
      pen.setLineDash(look === 'dashed' ? [4, 3] : []);
      pen.moveTo(x, middle);
      pen.lineTo(x + markWidth.line, middle);
      pen.stroke();
      pen.setLineDash([]);
      break;
    case 'hollow':
      pen.strokeRect(x + 0.5, top + 0.5, markWidth.square - 1, markWidth.square - 1);
      break;
    case 'solid':
    case 'hatched':
      pen.fillRect(x, top, markWidth.square, markWidth.square);
      if (look === 'hatched') drawStripes(pen, x, top);
      break;
  }
}

function drawStripes(pen: CanvasRenderingContext2D, x: number, top: number): void {
  const size = markWidth.square;
  pen.save();
  pen.beginPath();
  pen.rect(x, top, size, size);
  pen.clip();
  pen.strokeStyle = resolve('var(--mp-bg)');
  pen.beginPath();
  for (let offset = 2; offset < 2 * size; offset += 4) {
    pen.moveTo(x + offset - size, top + size);
    pen.lineTo(x + offset, top);
  }
  pen.stroke();
  pen.restore();
}

function resolve(colour: string): string {
  const token = /^var\((--mp-[\w-]+)\)$/.exec(colour)?.[1] as `--mp-${string}` | undefined;
  return token === undefined ? colour : (lightPalette[token] ?? colour);
}
