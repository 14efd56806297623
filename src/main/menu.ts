import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../contract/index.ts';
import { devServer } from './devServer.ts';
import { say } from './words.ts';

export interface MenuActions {
  /** Asks the window in front; opens one first when there is none. */
  readonly send: (command: Command) => void;
  readonly openDemo: () => void;
}

/** The native menu. Its own items become commands of the window, so that both do the same. */
export function buildMenu(actions: MenuActions): Menu {
  const isMac = process.platform === 'darwin';
  const item = (
    label: string,
    command: Command,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    click: () => actions.send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  /** Shown beside the item, handled in the window: a text field undoes its own typing first. */
  const shown = (
    label: string,
    command: Command,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    ...item(label, command, accelerator),
    registerAccelerator: false,
  });
  const settings = shown(say('main:file.settings'), 'show-settings', 'CmdOrCtrl+,');
  return Menu.buildFromTemplate([
    ...(isMac ? [buildAppMenu(settings, actions)] : []),
    {
      label: say('main:file.title'),
      submenu: [
        shown(say('main:file.log'), 'log', 'CmdOrCtrl+L'),
        { type: 'separator' },
        item(say('main:file.openFiles'), 'open-files', 'CmdOrCtrl+O'),
        { type: 'separator' },
        item(say('main:file.saveCopy'), 'save-copy'),
        item(say('main:file.restore'), 'restore'),
        { type: 'separator' },
        ...(isMac
          ? [{ role: 'close', label: say('main:file.close') } as const]
          : [
              settings,
              { type: 'separator' } as const,
              { role: 'quit', label: say('main:file.quit') } as const,
            ]),
      ],
    },
    {
      label: say('main:edit.title'),
      submenu: [
        shown(say('main:edit.undo'), 'undo', 'CmdOrCtrl+Z'),
        shown(say('main:edit.redo'), 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        { type: 'separator' },
        { role: 'cut', label: say('main:edit.cut') },
        { role: 'copy', label: say('main:edit.copy') },
        { role: 'paste', label: say('main:edit.paste') },
        { role: 'selectAll', label: say('main:edit.selectAll') },
        { type: 'separator' },
        shown(say('main:edit.palette'), 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: say('main:view.title'),
      submenu: [
        shown(say('main:view.today'), 'show-today', 'CmdOrCtrl+1'),
        shown(say('main:view.skills'), 'show-skills', 'CmdOrCtrl+2'),
        shown(say('main:view.goals'), 'show-goals', 'CmdOrCtrl+3'),
        shown(say('main:view.progress'), 'show-progress', 'CmdOrCtrl+4'),
        shown(say('main:view.share'), 'show-share', 'CmdOrCtrl+5'),
        shown(say('main:view.mentor'), 'show-mentor', 'CmdOrCtrl+6'),
        shown(say('main:view.history'), 'show-history', 'CmdOrCtrl+7'),
        { type: 'separator' },
        { role: 'resetZoom', label: say('main:view.resetZoom') },
        { role: 'zoomIn', label: say('main:view.zoomIn') },
        // The plus key without Shift on most keyboards.
        {
          role: 'zoomIn',
          label: say('main:view.zoomIn'),
          accelerator: 'CmdOrCtrl+=',
          visible: false,
        },
        { role: 'zoomOut', label: say('main:view.zoomOut') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: say('main:view.fullScreen') },
        ...(devServer === undefined
          ? []
          : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu', label: say('main:window.title') } as const] : []),
    {
      role: 'help',
      label: say('main:help.title'),
      submenu: [
        { label: say('main:help.demo'), click: () => actions.openDemo() },
        ...(isMac ? [] : [{ type: 'separator' } as const, item(say('main:help.about'), 'about')]),
      ],
    },
  ]);
}

function buildAppMenu(
  settings: MenuItemConstructorOptions,
  actions: MenuActions,
): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { label: say('main:help.about'), click: () => actions.send('about') },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit', label: say('main:file.quit') },
    ],
  };
}
