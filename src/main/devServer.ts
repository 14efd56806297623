import { app } from 'electron';

/** Where electron-vite serves the pages while developing; a packaged app shows only its own, whatever the environment. */
export const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
