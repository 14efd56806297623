import { Button, Loader, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../state/reads.ts';
import type { Preview } from '../../state/share.ts';
import { sayBytes } from '../../ui/bytes.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { FileChoice, Saving } from './useSaving.ts';

const others = [
  { key: 'pdf', format: 'pdf' },
  { key: 'snapshot', format: 'snapshot' },
  { key: 'markdown', format: 'markdown' },
  { key: 'sessions', format: 'csv', table: 'sessions' },
  { key: 'assessments', format: 'csv', table: 'assessments' },
  { key: 'goals', format: 'csv', table: 'goals' },
] as const satisfies readonly (FileChoice & { readonly key: string })[];

interface SaveButtonsProps {
  readonly saving: Saving;
  readonly preview: Preview;
}

/** The report first, everything else in a menu, each with its size where that is known. */
export function SaveButtons({ saving: { save, isBusy }, preview }: SaveButtonsProps) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const sizeOf = useSizes(preview);
  const busy = isBusy ? { 'aria-disabled': true, 'data-disabled': true } : {};
  const size = (key: string): string => {
    const bytes = sizeOf(key);
    return bytes === undefined ? '' : sayBytes(bytes, language);
  };
  // A table of what was left out would have nothing but its head.
  const isAbsent = (key: string): boolean =>
    (key === 'sessions' || key === 'goals') && preview.value?.snapshot[key] === undefined;
  return (
    <>
      <Menu position="bottom-end" width={288} disabled={isBusy}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={14} aria-hidden />} {...busy}>
            {t('save.other')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((other) => (
            <Menu.Item
              key={other.key}
              rightSection={
                <span className={text.caption}>
                  {isAbsent(other.key) ? t('save.absent') : size(other.key)}
                </span>
              }
              disabled={isAbsent(other.key)}
              onClick={() => save(other)}
            >
              {t(`save.${other.key}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="filled"
        leftSection={
          isBusy ? (
            <Loader size={14} color="currentColor" aria-hidden />
          ) : (
            <IconDownload size={16} aria-hidden />
          )
        }
        {...busy}
        onClick={() => save({ format: 'report' })}
      >
        {isBusy ? t('save.busy') : t('save.report')}
      </Button>
    </>
  );
}

/** What is drawn has a size once it was: the same data came to so much before. */
function useSizes({ value }: Preview): (key: string) => number | undefined {
  const exports = useRead('listExports', { limit: 10 }).value?.exports ?? [];
  return (key) => {
    const known: Readonly<Record<string, number>> = value?.bytes ?? {};
    const before = exports.find(({ digest, format }) => digest === value?.digest && format === key);
    return known[key] ?? before?.bytes;
  };
}
