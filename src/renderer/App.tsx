import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useAreaPlaces } from './state/app.ts';
import { useRead } from './state/reads.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Refusal } from './ui/Refusal.tsx';
import { ReloadButton } from './ui/ReloadButton.tsx';
import { AreaPlaces } from './ui/areaColour.ts';
import { cssVariablesResolver, theme } from './ui/theme.ts';
import { Window } from './views/frame/Window.tsx';

const readNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/** The choice is a setting of the store's: Mantine's own keeper would read the page's storage while nothing is drawn. */
const keepNothing: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/** Theme around the window. It is handed down by context, so what main says again draws nothing anew here. */
export function App() {
  const { value: app } = useRead('readApp', {});
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const appearance = app?.settings.appearance ?? 'system';
  const dark = appearance === 'system' ? systemIsDark : appearance === 'dark';
  return useMemo(
    () => (
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={keepNothing}
        forceColorScheme={dark ? 'dark' : 'light'}
        getStyleNonce={readNonce}
        deduplicateInlineStyles
      >
        <Coloured />
      </MantineProvider>
    ),
    [dark],
  );
}

/** Colours around the window; nothing is drawn before main has said which appearance was chosen. */
function Coloured() {
  const { value: app, refusal } = useRead('readApp', {});
  const places = useAreaPlaces();
  return (
    <AreaPlaces value={places}>
      <ErrorBoundary>
        {app !== undefined ? (
          <Window app={app} />
        ) : refusal === undefined ? null : (
          <Refusal {...refusal} action={<ReloadButton />} />
        )}
      </ErrorBoundary>
    </AreaPlaces>
  );
}
