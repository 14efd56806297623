import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** In points, 72 to the inch. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Words that begin or end beyond the paper. */
  readonly outside: readonly string[];
  /** Every colour that something is filled with. */
  readonly fills: readonly string[];
}

export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const loading = getDocument({ data: bytes });
  const pdf = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const words = (await page.getTextContent()).items.filter((item) => 'str' in item);
    const isOutside = (item: (typeof words)[number]): boolean => {
      const [x = 0, y = 0] = item.transform.slice(4) as number[];
      if (item.str.trim() === '') return false;
      return x < 0 || y < 0 || x + item.width > width || y > height;
    };
    pages.push({
      width: Math.round(width),
      height: Math.round(height),
      text: words.map(({ str }) => str).join(' '),
      fills: await listFills(page),
      outside: words.filter(isOutside).map(({ str }) => str),
    });
  }
  await loading.destroy();
  return pages;
}

async function listFills(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills = fnArray.flatMap((operator, at) =>
    operator === OPS.setFillRGBColor ? [String(argsArray[at])] : [],
  );
  return [...new Set(fills)];
}
