import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppOutputs, Licence } from '../../contract/app.ts';
import type { Handlers } from '../../contract/index.ts';
import { nouns } from '../../contract/changes.ts';
import { dayOf } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Services } from '../services.ts';
import { readUndoState } from '../store/changes.ts';
import { readSqliteVersion } from '../store/open.ts';
import { readCurrentRole } from '../store/roles.ts';
import { defaultSettings, readSettings } from '../store/settings.ts';

export function appHandlers(services: Services): Pick<Handlers, keyof AppOutputs> {
  return {
    readApp: () => {
      const fixed = {
        demo: services.facts.demo,
        development: services.facts.development,
        profile: services.profile,
        platform: process.platform,
        today: dayOf(services.clock.now(), services.clock.zone()),
        versions: { ...services.facts.versions, sqlite: readSqliteVersion() },
      };
      const problem = services.problem();
      if (problem !== null) {
        const undo = { undo: null, redo: null };
        return {
          ...fixed,
          problem,
          readOnly: false,
          settings: defaultSettings,
          role: null,
          areas: [],
          undo,
        };
      }
      const db = services.store();
      const { role } = readCurrentRole(db);
      return {
        ...fixed,
        problem: null,
        readOnly: services.readOnly(),
        settings: readSettings(db),
        role: { id: role.id, title: role.title },
        areas: role.areas.map(({ id, title, kind, source = 'core' }) => ({
          id,
          title,
          kind,
          source,
        })),
        undo: readUndoState(db),
      };
    },
    openDataFolder: async () => {
      await askDesktop(services).openFolder(services.profile);
      return { path: services.profile };
    },
    openDemo: () => {
      askDesktop(services).openDemo();
      return null;
    },
    openLink: async ({ address }) => {
      const checked = checkLink(address);
      await askDesktop(services).openLink(checked);
      return { address: checked };
    },
    listLicences: () => readLicences(services),
    reportPaint: ({ screen }) => {
      services.painted(screen);
      return null;
    },
    retryStore: async () => {
      await services.reopen(() => {});
      services.announce(nouns);
      return null;
    },
  };
}

function askDesktop(services: Services): NonNullable<Services['desktop']> {
  if (services.desktop === null) throw new Refusal('must-be-asked');
  return services.desktop;
}

const allowedSchemes = ['https:', 'http:', 'mailto:'];

/** Evidence may come from anybody: only what a browser or a mail program opens, nothing that starts a program. */
function checkLink(address: string): string {
  if (!URL.canParse(address)) throw new Refusal('link-refused', { address });
  const url = new URL(address);
  if (!allowedSchemes.includes(url.protocol)) throw new Refusal('link-refused', { address });
  return url.href;
}

/** Written by the build: what was bundled into main and into the pages, each package once. */
function readLicences(services: Services): Licence[] {
  const built = join(services.resources, '..', 'out');
  const lists = ['main', 'renderer'].map(
    (name) => JSON.parse(readFileSync(join(built, name, 'licences.json'), 'utf8')) as Licence[],
  );
  const byName = new Map(
    lists.flat().map((licence) => [`${licence.name} ${licence.version}`, licence]),
  );
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
