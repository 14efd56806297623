import type { KeyObject } from 'node:crypto';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { readSealed, writeEnvelope, type Seal } from '../../src/main/files/sealed.ts';
import { canonicalOf } from './canonicalOf.ts';
import { richSnapshot } from './richLearner.ts';
import { keyOf, samplePage } from './snapshotSamples.ts';

export const key: KeyObject = keyOf(7);
export const validFile = writeEnvelope(richSnapshot, null, key);

/** What a file comes to: how it was refused, or how it was sealed. */
export type Outcome =
  { readonly code: RefusalCode; readonly details: Refusal['details'] } | { readonly seal: Seal };

/** Anything but a Refusal is thrown on. */
export function open(text: string, name = 'x.milepost'): Outcome {
  try {
    return { seal: readSealed(text, name).seal };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, details: error.details };
  }
}

/**
 * Name; values to put into the valid file, or how it is made; the reason of `file-invalid` (or another code; empty: any);
 * the text that stands where the refusal says.
 */
export type Row = readonly [
  name: string,
  making: Readonly<Record<string, unknown>> | (() => string),
  reason: string,
  at?: string,
];

export function make(making: Row[1]): string {
  return typeof making === 'function' ? making() : withValues(making);
}

type Step = string | number;
type Box = Record<Step, unknown>;

/** JSON that JSON.stringify would not write. */
export function raw(json: string): string {
  return `@@${json}@@`;
}

/** The valid file with these values in these places (`role.areas.0.title`, inside the snapshot), else untouched. */
export function withValues(values: Readonly<Record<string, unknown>>): string {
  return edit(({ snapshot }) => {
    for (const [path, value] of Object.entries(values)) setAt(snapshot, path, value);
  });
}

/** The same for the envelope around it. */
export function withEnvelope(values: Readonly<Record<string, unknown>>): string {
  return edit((envelope) => {
    for (const [path, value] of Object.entries(values)) setAt(envelope, path, value);
  });
}

/** The valid file, where what stands at `path` was changed by a function. */
export function withChange(path: string, change: (value: never) => unknown): string {
  return edit(({ snapshot }) => {
    setAt(snapshot, path, change(getAt(snapshot, path.split('.')) as never));
  });
}

export function without(path: string): string {
  return edit(({ snapshot }) => {
    const steps = path.split('.');
    const box = getAt(snapshot, steps.slice(0, -1)) as Box;
    delete box[steps.at(-1) ?? ''];
  });
}

function edit(change: (envelope: Box) => void): string {
  const envelope = JSON.parse(validFile) as Box;
  change(envelope);
  return canonicalOf(envelope).replaceAll(
    /"@@(.*?)@@"/g,
    (_, json: string) => JSON.parse(`"${json}"`) as string,
  );
}

function getAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce((at, step) => (at as Box)[step], value);
}

function setAt(root: unknown, path: string, value: unknown): void {
  const steps = path.split('.');
  const box = getAt(root, steps.slice(0, -1)) as Box;
  box[steps.at(-1) ?? ''] = value;
}

export function inPage(envelope: string, page: string = samplePage): string {
  return page.replace('"></', () => `">${envelope.replaceAll('<', String.raw`\u003c`)}</`);
}

/** The text that stands at a line and column, as an editor counts them. */
export function textAt(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|\r|\n/);
  return [(lines[line - 1] ?? '').slice(column - 1), ...lines.slice(line)].join('\n');
}
