import { create } from 'zustand';

/** The one dialog that may be open, from any screen. */
export type Dialog =
  | { readonly kind: 'session'; readonly session?: string; readonly skill?: string }
  | {
      readonly kind: 'goal';
      readonly goal?: string;
      readonly skill?: string;
      readonly level?: number;
    }
  | {
      readonly kind: 'new-skill';
      readonly title: string;
      /** Where it was asked for is where one goes on. */
      readonly stay?: boolean;
    }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'restore'; readonly path: string }
  | { readonly kind: 'readiness' }
  | { readonly kind: 'rename-learner'; readonly learner: string }
  | { readonly kind: 'join-learners'; readonly learner: string }
  | { readonly kind: 'remove-learner'; readonly learner: string }
  | { readonly kind: 'licences' }
  | { readonly kind: 'shortcuts' };

export const useDialog = create<{ readonly dialog: Dialog | null }>(() => ({ dialog: null }));

export function openDialog(dialog: Dialog): void {
  useDialog.setState({ dialog });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}
