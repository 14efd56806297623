import { useEffect } from 'react';
import { openDialog } from '../../state/dialogs.ts';

/** A link of the report leaves the app, so it first shows where it leads. */
export function useReportLinks(pane: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = pane.current;
    const open = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link === null) return;
      event.preventDefault();
      openDialog({ kind: 'link', address: link.getAttribute('href') ?? '' });
    };
    element?.addEventListener('click', open);
    return () => element?.removeEventListener('click', open);
  }, [pane]);
}
