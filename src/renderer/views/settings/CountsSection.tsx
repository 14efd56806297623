import { Checkbox, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import { act } from '../../state/actions.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { Section } from '../../ui/Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** What of the role is looked at. */
export function CountsSection({ app }: { readonly app: App }) {
  const { t } = useTranslation('settings');
  const { showExtended, hiddenAreas } = app.settings;

  return (
    <Section title={t('counts')}>
      <SettingRow
        label={<label htmlFor="setting-extended">{t('extended')}</label>}
        effect={showExtended ? t('extendedOn') : t('extendedOff')}
        control={
          <Switch
            id="setting-extended"
            checked={showExtended}
            onChange={(event) =>
              void act('changeSettings', { showExtended: event.currentTarget.checked })
            }
          />
        }
      />
      <SettingRow label={<span id="setting-areas">{t('areas')}</span>} effect={t('areasEffect')}>
        <ul className={classes.areas} aria-labelledby="setting-areas">
          {app.areas
            .filter(({ source }) => showExtended || source === 'core')
            .map((area) => (
              <li key={area.id}>
                <Checkbox
                  checked={!hiddenAreas.includes(area.id)}
                  onChange={(event) =>
                    void act('setAreasHidden', {
                      areas: [area.id],
                      hidden: !event.currentTarget.checked,
                    })
                  }
                  label={
                    <span className={classes.areaName}>
                      <AreaSquare area={area.id} />
                      {area.title}
                    </span>
                  }
                />
              </li>
            ))}
        </ul>
      </SettingRow>
    </Section>
  );
}
