import { create } from 'zustand';

interface PaletteState {
  readonly open: boolean;
  /** It was open once, so its code is there and stays mounted. */
  readonly wanted: boolean;
}

/** Whether the palette is open, from any screen. */
export const usePalette = create<PaletteState>(() => ({ open: false, wanted: false }));

export function openPalette(): void {
  usePalette.setState({ open: true, wanted: true });
}

export function closePalette(): void {
  usePalette.setState({ open: false });
}
