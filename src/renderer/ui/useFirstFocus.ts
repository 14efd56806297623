import { useEffect, type RefObject } from 'react';

/** A form that came after its dialog: the dialog gave the focus to its close button, as there was nothing else. */
export function useFirstFocus(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (form.current?.contains(document.activeElement) === false) focusFirst(form.current);
  }, [form]);
}

/** The field that a form begins with. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[data-autofocus="true"]')?.focus();
}
