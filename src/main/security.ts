import { app, session, type WebContents } from 'electron';

/** Chromium's own traffic, off: nothing is sent or fetched. Must run before the app is ready. */
export function silenceChromium(): void {
  // For root on Linux Chromium refuses the sandbox: whoever starts it so has said `--no-sandbox`.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-breakpad',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints',
  );
}

/** Denies what no page of ours needs. `ownOrigins` are the only addresses that may load anything. */
export function guardSession(ownOrigins: readonly string[]): void {
  const ours = session.defaultSession;
  // Before the first window: without it Chromium asks DNS for a spelling dictionary.
  ours.setSpellCheckerLanguages([]);
  ours.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.webRequest.onBeforeRequest((details, decide) => {
    const { protocol, host } = new URL(details.url);
    const isLocal = ['app:', 'blob:', 'data:', 'devtools:'].includes(protocol);
    // The development server's pages, and the socket that it reloads them by.
    const isOwn = ownOrigins.some((origin) => new URL(origin).host === host);
    decide({ cancel: !isLocal && !isOwn });
  });
}

/** A window shows one page of ours for as long as it lives. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
