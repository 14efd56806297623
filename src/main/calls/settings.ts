import type { Handlers } from '../../contract/index.ts';
import type { SettingsOutputs } from '../../contract/settings.ts';
import type { Services } from '../services.ts';
import { readSettings, writeSettings } from '../store/settings.ts';

export function settingsHandlers(services: Services): Pick<Handlers, keyof SettingsOutputs> {
  return {
    changeSettings: (patch) => {
      writeSettings(services.store(), patch, services.clock.now());
      services.announce(['settings']);
      return readSettings(services.store());
    },
  };
}
