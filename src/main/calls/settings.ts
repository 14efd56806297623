import type { Handlers } from '../../contract/index.ts';
import type { SettingsOutputs } from '../../contract/settings.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isArea, type Area, type Requirement } from '../../domain/role.ts';
import type { Services } from '../services.ts';
import { readSettings, setAreasHidden, writeSettings } from '../store/settings.ts';
import { readStanding } from './standing.ts';

export function settingsHandlers(services: Services): Pick<Handlers, keyof SettingsOutputs> {
  return {
    changeSettings: (patch) => {
      writeSettings(services.store(), patch, services.clock.now());
      services.announce(['settings']);
      return readSettings(services.store());
    },
    setAreasHidden: ({ areas, hidden }) => {
      if (hidden) for (const area of areas) refuseUnknown(services, area);
      setAreasHidden(services.store(), areas, hidden, services.clock.now());
      return readSettings(services.store());
    },
  };
}

/** One that an earlier role had may still be hidden; it can only be shown. */
function refuseUnknown(services: Services, id: string): void {
  const isHere = (node: Area | Requirement): boolean =>
    isArea(node) && (node.id === id || node.children.some(isHere));
  if (!readStanding(services).role.areas.some(isHere)) throw new Refusal('area-unknown', { id });
}
