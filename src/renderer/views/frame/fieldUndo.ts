const textTypes = new Set(['text', 'search', 'url', 'email', 'number', 'tel', 'password']);

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The text field that holds the focus, if one does. */
function focusedField(): Field | null {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && textTypes.has(element.type) ? element : null;
}

/** Whether the focus is where keys write: their letters are no shortcuts then. */
export function isTyping(): boolean {
  return focusedField() !== null;
}

/** The field that was typed in last, and what the last key left there. */
let typed: { readonly field: EventTarget | null; readonly value: string } | null = null;

function hearInput(event: Event): void {
  const { target } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  typed = isField ? { field: target, value: target.value } : null;
}

function hearFocus(event: FocusEvent): void {
  // The window coming to the front focuses the same field once more.
  if (event.target !== typed?.field) typed = null;
}

/** Notes in which field somebody types. Returns its end. */
export function watchTyping(): () => void {
  window.addEventListener('input', hearInput, true);
  window.addEventListener('focusin', hearFocus, true);
  return () => {
    window.removeEventListener('input', hearInput, true);
    window.removeEventListener('focusin', hearFocus, true);
    typed = null;
  };
}

/**
 * Whether undo belongs to the field that holds the focus: there is text in it, or somebody emptied it by typing. A field
 * that holds nothing and was not typed in, or that was emptied because its line was logged, has nothing to take back.
 */
export function fieldTakesUndo(): boolean {
  const field = focusedField();
  if (field === null || field.readOnly) return false;
  return field.value !== '' || (typed?.field === field && typed.value === '');
}

/** Undoes in the field that holds the focus, when the menu was used; false: it has nothing to take back. */
export function fieldUndo(command: 'undo' | 'redo'): boolean {
  if (!fieldTakesUndo()) return false;
  // oxlint-disable-next-line typescript/no-deprecated -- the only way into a field's own undo stack
  document.execCommand(command);
  return true;
}
