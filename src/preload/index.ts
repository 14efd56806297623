import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, Notice } from '../contract/index.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  onNotice: (listener) => {
    const hear = (_event: IpcRendererEvent, notice: Notice): void => listener(notice);
    ipcRenderer.on('notice', hear);
    return () => ipcRenderer.off('notice', hear);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
