/**
 * The window's own typeface as a sheet for a picture: an SVG that is drawn as an image sees no font of the page. Empty
 * when a face cannot be read; the picture then takes the system's.
 */
export async function readPictureFont(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({ rule, sheet })),
  );
  const sheets = await Promise.all(
    faces.map(async ({ rule, sheet }) => embed(rule, sheet.href ?? document.baseURI)),
  );
  return sheets.join('\n');
}

async function embed({ cssText }: CSSFontFaceRule, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1];
  if (address === undefined) return '';
  const reply = await fetch(new URL(address, base));
  if (!reply.ok) return '';
  return cssText.replace(/url\([^)]*\)/, `url("${await readAddress(await reply.blob())}")`);
}

async function readAddress(blob: Blob): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : ''),
    );
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The font could not be read')),
    );
    reader.readAsDataURL(blob);
  });
}
