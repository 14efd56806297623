import type { Handlers } from '../../contract/index.ts';
import {
  choiceField,
  presetsField,
  type SharePreset,
  type Sharing,
  type SharingOutputs,
} from '../../contract/sharing.ts';
import { dayOf } from '../../domain/days.ts';
import { normaliseName } from '../../domain/lexicon.ts';
import { Refusal } from '../../domain/refusal.ts';
import { startPeriods } from '../../domain/sharePeriod.ts';
import type { Services } from '../services.ts';
import { listExports } from '../store/exports.ts';
import { readLastReview } from '../store/feedbackRows.ts';
import { readSetting, replaceSetting } from '../store/settingRows.ts';

/** Beside the settings, and not in the undo stack: what is chosen to be shared is no part of what was learned. */
const names = { last: 'share.last', presets: 'share.presets' } as const;

const mostPresets = 50;

export function sharingHandlers(services: Services): Pick<Handlers, keyof SharingOutputs> {
  return {
    readSharing: () => readSharing(services),
    rememberChoice: (choice) => {
      keep(services, names.last, choiceField, choice);
      return null;
    },
    savePreset: (preset) =>
      changePresets(services, (presets) => {
        refuseTaken(presets, preset.name);
        if (presets.length >= mostPresets) {
          throw new Refusal('presets-full', { limit: mostPresets });
        }
        return [...presets, preset];
      }),
    renamePreset: ({ name, to }) =>
      changePresets(services, (presets) => {
        requireOne(presets, name);
        refuseTaken(
          presets.filter((preset) => preset.name !== name),
          to,
        );
        return presets.map((preset) => (preset.name === name ? { ...preset, name: to } : preset));
      }),
    removePreset: ({ name }) =>
      changePresets(services, (presets) => {
        requireOne(presets, name);
        return presets.filter((preset) => preset.name !== name);
      }),
  };
}

function readSharing(services: Services): Sharing {
  const [newest] = listExports(services.store(), { limit: 1 }).exports;
  const today = dayOf(services.clock.now(), services.clock.zone());
  return {
    last: read(services, names.last, choiceField),
    presets: read(services, names.presets, presetsField) ?? [],
    starts: startPeriods(today, {
      lastExport: newest?.to ?? null,
      lastReview: readLastReview(services.store(), today)?.day ?? null,
    }),
  };
}

function changePresets(
  services: Services,
  edit: (presets: readonly SharePreset[]) => readonly SharePreset[],
): Sharing {
  const presets = edit(read(services, names.presets, presetsField) ?? []);
  keep(services, names.presets, presetsField, presets);
  services.announce(['exports']);
  return readSharing(services);
}

function requireOne(presets: readonly SharePreset[], name: string): void {
  if (!presets.some((preset) => preset.name === name)) {
    throw new Refusal('preset-unknown', { name });
  }
}

function refuseTaken(presets: readonly SharePreset[], name: string): void {
  const wanted = normaliseName(name);
  if (presets.some((preset) => normaliseName(preset.name) === wanted)) {
    throw new Refusal('preset-exists', { name });
  }
}

/** A schema of the contract, as far as it is needed here. */
interface Shape<T> {
  readonly safeParse: (found: unknown) => {
    readonly success: boolean;
    readonly data?: T | undefined;
  };
}

/** null: never set, or from another version or hand and not what the contract says. */
function read<T>(services: Services, name: string, shape: Shape<T>): T | null {
  const text = readSetting(services.store(), name);
  return text === null ? null : (shape.safeParse(JSON.parse(text)).data ?? null);
}

/** What could not be read is kept aside before it is overwritten. */
function keep<T>(services: Services, name: string, shape: Shape<T>, value: unknown): void {
  if (services.readOnly()) {
    throw new Refusal('store-read-only', { path: services.store().name });
  }
  replaceSetting(services.store(), name, value, (found) => shape.safeParse(found).success);
}
