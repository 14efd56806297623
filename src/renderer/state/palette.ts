import { create } from 'zustand';

interface PaletteState {
  readonly open: boolean;
  /** It was open once, so its code is there and stays mounted. */
  readonly wanted: boolean;
  /** What is typed: also what was before the field had the focus, so that no key after Ctrl+K is lost. */
  readonly query: string;
  /** Enter came before the field had the focus. */
  readonly isEntered: boolean;
}

const blank = { query: '', isEntered: false } as const;

/** Whether the palette is open, from any screen. */
export const usePalette = create<PaletteState>(() => ({ open: false, wanted: false, ...blank }));

export function openPalette(): void {
  usePalette.setState({ open: true, wanted: true, ...blank });
}

export function closePalette(): void {
  usePalette.setState({ open: false, ...blank });
}

export function setPaletteQuery(query: string): void {
  usePalette.setState({ query });
}

/** A key that came while the field was still on its way. Whether it was taken. */
export function typeAhead(key: string): boolean {
  if (key === 'Enter') usePalette.setState({ isEntered: true });
  else if (key === 'Backspace') usePalette.setState(({ query }) => ({ query: query.slice(0, -1) }));
  else if (isCharacter(key)) usePalette.setState(({ query }) => ({ query: query + key }));
  else return false;
  return true;
}

/** One character, not the name of a key such as Shift. */
function isCharacter(key: string): boolean {
  return key.length === 1 || (key.codePointAt(0) ?? 0) > 0xffff;
}
