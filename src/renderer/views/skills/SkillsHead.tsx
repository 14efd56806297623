import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalculator, IconDots, IconFold, IconPlus, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { SkillTree } from '../../../contract/skills.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { wholePercent } from '../../ui/figures.ts';
import { Head } from '../../ui/Head.tsx';
import { HiddenAreas } from './HiddenAreas.tsx';

interface Props {
  readonly tree: SkillTree | undefined;
  readonly onOpenAll: () => void;
  readonly onCloseAll: () => void;
}

export function SkillsHead({ tree, onOpenAll, onCloseAll }: Props): ReactNode {
  const { t } = useTranslation('skills');
  return (
    <Head
      line
      title={t('title')}
      context={tree === undefined ? undefined : <Context tree={tree} />}
      actions={
        tree === undefined ? undefined : (
          <>
            <AssessMenu tree={tree} />
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size={32} aria-label={t('head.more')} title={t('head.more')}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconCalculator size={16} aria-hidden />}
                  onClick={() => openDialog({ kind: 'readiness' })}
                >
                  {t('head.howComputed')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => openDialog({ kind: 'new-skill', title: '' })}
                >
                  {t('head.addSkill')}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item leftSection={<IconStack2 size={16} aria-hidden />} onClick={onOpenAll}>
                  {t('head.openAll')}
                </Menu.Item>
                <Menu.Item leftSection={<IconFold size={16} aria-hidden />} onClick={onCloseAll}>
                  {t('head.closeAll')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )
      }
    />
  );
}

function Context({ tree }: { readonly tree: SkillTree }): ReactNode {
  const { t } = useTranslation('skills');
  const { role, readiness, areasMet, areaCount } = tree;
  return (
    <>
      {readiness === null ? (
        t('head.nothingVisible', { role: role.title })
      ) : (
        <Trans
          t={t}
          i18nKey="head.context"
          values={{
            role: role.title,
            percent: wholePercent(readiness),
            met: areasMet,
            areas: areaCount,
          }}
          components={{ strong: <strong /> }}
        />
      )}
      <HiddenAreas />
    </>
  );
}

/** The first run's pages once more, beginning at the chosen area. */
function AssessMenu({ tree }: { readonly tree: SkillTree }): ReactNode {
  const { t } = useTranslation('skills');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button>{t('head.assess')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tree.areas.map((area) => (
          <Menu.Item
            key={area.id}
            leftSection={<AreaSquare area={area.id} />}
            onClick={() => goTo({ screen: 'skills', section: `assess:${area.id}` })}
          >
            {area.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
