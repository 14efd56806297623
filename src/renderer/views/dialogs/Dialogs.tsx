import { lazy, Suspense } from 'react';
import { useDialog, type Dialog } from '../../state/dialogs.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { withWords } from '../../words.ts';

const SessionDialog = lazy(async () => ({
  default: (await withWords(import('../sessions/SessionDialog.tsx'), 'today')).SessionDialog,
}));
const GoalDialog = lazy(async () => ({
  default: (await withWords(import('../goals/GoalDialog.tsx'), 'goals')).GoalDialog,
}));
const ReadinessDialog = lazy(async () => ({
  default: (await withWords(import('../skills/ReadinessDialog.tsx'), 'skills')).ReadinessDialog,
}));
const NewSkillDialog = lazy(async () => ({
  default: (await import('./NewSkillDialog.tsx')).NewSkillDialog,
}));
const LinkDialog = lazy(async () => ({ default: (await import('./LinkDialog.tsx')).LinkDialog }));
const RestoreDialog = lazy(async () => ({
  default: (await withWords(import('./RestoreDialog.tsx'), 'settings')).RestoreDialog,
}));
const RenameDialog = lazy(async () => ({
  default: (await withWords(import('../mentor/RenameDialog.tsx'), 'mentor')).RenameDialog,
}));
const JoinDialog = lazy(async () => ({
  default: (await withWords(import('../mentor/JoinDialog.tsx'), 'mentor')).JoinDialog,
}));
const RemoveDialog = lazy(async () => ({
  default: (await withWords(import('../mentor/RemoveDialog.tsx'), 'mentor')).RemoveDialog,
}));
const LicencesDialog = lazy(async () => ({
  default: (await withWords(import('./LicencesDialog.tsx'), 'settings')).LicencesDialog,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
}));

/** Mounts the one dialog that is open. */
export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  useReturnFocus(dialog !== null);
  return (
    <Suspense fallback={null}>{dialog === null ? null : <OpenDialog dialog={dialog} />}</Suspense>
  );
}

/** Keyed by what is edited: the palette may open one over another, whose form must not be handed on. */
function OpenDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.kind) {
    case 'session': {
      const { kind: _kind, ...rest } = dialog;
      return <SessionDialog key={dialog.session ?? ''} {...rest} />;
    }
    case 'goal':
      return <GoalDialog key={dialog.goal ?? ''} dialog={dialog} />;
    case 'readiness':
      return <ReadinessDialog />;
    case 'new-skill': {
      const { kind: _kind, ...rest } = dialog;
      return <NewSkillDialog {...rest} />;
    }
    case 'link':
      return <LinkDialog address={dialog.address} />;
    case 'restore':
      return <RestoreDialog path={dialog.path} />;
    case 'rename-learner':
      return <RenameDialog learner={dialog.learner} />;
    case 'join-learners':
      return <JoinDialog learner={dialog.learner} />;
    case 'remove-learner':
      return <RemoveDialog learner={dialog.learner} />;
    case 'licences':
      return <LicencesDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
  }
}
