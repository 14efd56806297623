const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('echo', (payload) => ipcRenderer.invoke('echo', payload));
