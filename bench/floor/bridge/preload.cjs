const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('floor', {
  keep: (value) => ipcRenderer.invoke('keep', value),
  /** From the page, through the context bridge, as any page with context isolation must ask. */
  echo: (name, input) => ipcRenderer.invoke('echo', name, input),
  /** In the preload script itself, where no page can be: milliseconds for so many in a row. */
  timeEchoes: async (count, name, input) => {
    const startedAt = performance.now();
    for (let index = 0; index < count; index += 1) await ipcRenderer.invoke('echo', name, input);
    return performance.now() - startedAt;
  },
});
