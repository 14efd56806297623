import { Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from './Empty.tsx';
import { ReloadButton } from './ReloadButton.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly message: string | null;
}

/** What breaks while it is drawn says so in its own place, and can be tried again; the rest goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return <Broken message={message} onAgain={() => this.setState({ message: null })} />;
  }
}

/** A lazily loaded file that is missing: its name helps nobody, and the page remembers that it is. */
function isUnloaded(message: string): boolean {
  return /preload CSS|dynamically imported module|importing a module script/iu.test(message);
}

function Broken({ message, onAgain }: { readonly message: string; readonly onAgain: () => void }) {
  const { t } = useTranslation('common');
  const unloaded = isUnloaded(message);
  return (
    <div role="alert" style={{ padding: 'var(--mp-page-margin)' }}>
      <Empty
        action={
          <Group gap={8}>
            {unloaded ? null : <Button onClick={onAgain}>{t('broken.again')}</Button>}
            <ReloadButton />
          </Group>
        }
      >
        {unloaded ? t('broken.unloaded') : t('broken.text', { message })}
      </Empty>
    </div>
  );
}
