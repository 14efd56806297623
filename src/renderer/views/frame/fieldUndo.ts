const textTypes = new Set(['text', 'search', 'url', 'email', 'number', 'tel', 'password']);

/** The text field that holds the focus, if one does. */
function focusedField(): HTMLInputElement | HTMLTextAreaElement | null {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && textTypes.has(element.type) ? element : null;
}

/** Whether the focus is where keys write: their letters are no shortcuts then. */
export function isTyping(): boolean {
  return focusedField() !== null;
}

/** A field with something typed in it takes back its own typing first. */
export function fieldHoldsText(): boolean {
  const field = focusedField();
  return field !== null && field.value !== '';
}

/** Undoes in the field that holds the focus, when the menu was used; false: there is none with text. */
export function fieldUndo(command: 'undo' | 'redo'): boolean {
  if (!fieldHoldsText()) return false;
  // oxlint-disable-next-line typescript/no-deprecated -- the only way into a field's own undo stack
  document.execCommand(command);
  return true;
}
