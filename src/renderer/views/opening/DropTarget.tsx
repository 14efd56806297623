import { IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDropped } from '../../state/openings.ts';
import classes from './Opening.module.css';

const holdsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** The whole window takes files; while they are over it, it says so. */
export function DropTarget() {
  const { t } = useTranslation('mentor');
  const isOver = useDrop((files) => void openDropped(files));
  if (!isOver) return null;
  return (
    <div className={classes.target}>
      <IconFolderOpen size={24} stroke={1.6} aria-hidden />
      <p className={classes.targetTitle}>{t('opening.drop')}</p>
      <p className={classes.targetHint}>{t('opening.dropHint')}</p>
    </div>
  );
}

/** Whether files are being dragged over the window. */
function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // The window is left when the pointer goes to nothing of it: entering an element comes before leaving another.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });
  return isOver;
}
