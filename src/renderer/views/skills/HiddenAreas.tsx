import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { useApp } from '../../state/app.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** Beside readiness: which areas it leaves out, and the way back. */
export function HiddenAreas(): ReactNode {
  const { t } = useTranslation('skills');
  const app = useApp();
  const hidden = app?.settings.hiddenAreas ?? [];
  const [first] = hidden;
  if (app === undefined || first === undefined) return null;
  const title = app.areas.find(({ id }) => id === first)?.title ?? first;
  return (
    <>
      {' · '}
      {hidden.length === 1
        ? t('hidden.one', { area: title })
        : t('hidden.many', { number: hidden.length })}{' '}
      <LinkButton onClick={() => void act('setAreasHidden', { areas: [...hidden], hidden: false })}>
        {hidden.length === 1 ? t('hidden.show') : t('hidden.showAll')}
      </LinkButton>
    </>
  );
}
