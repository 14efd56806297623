import { useTranslation } from 'react-i18next';
import { closeDialog } from '../../state/dialogs.ts';
import { useRead } from '../../state/reads.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './dialogs.module.css';

/** What is bundled, under which licence, each with its text. */
export function LicencesDialog() {
  const { t } = useTranslation('settings');
  const { value, refusal } = useRead('listLicences', {});
  return (
    <Sheet title={t('licences.title')} onClose={closeDialog} width={640}>
      <p className={classes.text}>{t('licences.explain')}</p>
      {refusal === undefined ? null : <Refusal {...refusal} />}
      {value === undefined && refusal === undefined ? <Loading /> : null}
      {value?.map((licence) => (
        <details key={`${licence.name} ${licence.version}`} className={classes.licence}>
          <summary>
            <span>{licence.name}</span>
            <span>{licence.version}</span>
            <span>{licence.licence}</span>
          </summary>
          <pre>{licence.text}</pre>
        </details>
      ))}
    </Sheet>
  );
}
