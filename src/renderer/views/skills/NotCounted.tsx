import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadinessReport } from '../../../contract/roles.ts';
import { act } from '../../state/actions.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import classes from './ReadinessDialog.module.css';

/** What of the role counts nowhere, because it is hidden, and the way back. */
export function NotCounted({ report }: { readonly report: ReadinessReport }): ReactNode {
  const { t } = useTranslation('skills');
  const { hiddenAreas, extendedHidden } = report;
  return (
    <>
      {hiddenAreas.length === 0 ? null : (
        <p className={classes.words}>
          {t('computed.hidden', { areas: hiddenAreas.map(({ title }) => title).join(', ') })}{' '}
          <LinkButton
            onClick={() =>
              void act('setAreasHidden', { areas: hiddenAreas.map(({ id }) => id), hidden: false })
            }
          >
            {t('hidden.showAll')}
          </LinkButton>
        </p>
      )}
      {extendedHidden ? (
        <p className={classes.words}>
          {t('computed.extendedHidden')}{' '}
          <LinkButton onClick={() => void act('changeSettings', { showExtended: true })}>
            {t('computed.showExtended')}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}
