import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { withWords } from '../../words.ts';

const FirstRun = lazy(async () => ({
  default: (await withWords(import('./FirstRunView.tsx'), 'firstRun')).FirstRunView,
}));

interface AssessAreasProps {
  /** The area to begin at; the first unless said. */
  readonly startArea?: string | undefined;
  readonly onDone: () => void;
}

/** The first run's pages over any screen; Escape leaves them, and what was said is kept. */
export function AssessAreas({ startArea, onDone }: AssessAreasProps) {
  const { t } = useTranslation('today');
  useReturnFocus(true);
  return (
    <Modal.Root opened fullScreen onClose={onDone} returnFocus>
      <Modal.Content radius={0} aria-label={t('start.assessTitle')}>
        <Modal.Body p={0} h="100dvh">
          <Suspense>
            <FirstRun {...(startArea === undefined ? {} : { startArea })} onDone={onDone} />
          </Suspense>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
