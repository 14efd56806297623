import {
  Menu,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';

/** Cut, copy and paste where there is something to cut, copy or paste into. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => void openMenu(params));
}

async function openMenu({
  isEditable,
  selectionText,
  editFlags,
}: ContextMenuParams): Promise<void> {
  // Loaded when a menu is asked for: a window opens without them.
  const { say } = await import('./words.ts');
  const items: MenuItemConstructorOptions[] = [];
  if (isEditable) {
    items.push(
      { role: 'undo', label: say('main:edit.undo'), enabled: editFlags.canUndo },
      { role: 'redo', label: say('main:edit.redo'), enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', label: say('main:edit.cut'), enabled: editFlags.canCut },
    );
  }
  if (isEditable || selectionText !== '') {
    items.push({ role: 'copy', label: say('main:edit.copy'), enabled: editFlags.canCopy });
  }
  if (isEditable) {
    items.push(
      { role: 'paste', label: say('main:edit.paste'), enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: say('main:edit.selectAll'), enabled: editFlags.canSelectAll },
    );
  }
  if (items.length > 0) Menu.buildFromTemplate(items).popup();
}
