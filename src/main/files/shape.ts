import type { z } from 'zod';
import type { Refusal } from '../../domain/refusal.ts';
import type { JsonFile, JsonPath } from './json.ts';

/** What stands in the file, in the shape that `schema` asks for. Throws a Refusal with line and column. */
export function readShape<T>(file: JsonFile, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  throw refuseIssue(file, firstIssue(parsed.error.issues, []));
}

/** Refuses another format, or a version to come, by name: its fields would only look like mistakes. */
export function requireFormat(file: JsonFile, format: string, known: number): void {
  if (readField(file.value, 'format') !== format) {
    throw file.refuse(['format'], 'wrong-format', { expected: format });
  }
  const version = readField(file.value, 'version');
  if (typeof version === 'number' && version > known) {
    throw file.refuse(['version'], 'newer-version', { found: version, known });
  }
}

function readField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

type Issue = z.core.$ZodIssue;

/** Inside a union: what is wrong with the alternative that comes closest. */
function firstIssue(issues: readonly Issue[], base: JsonPath): Issue {
  const [issue] = issues;
  if (issue === undefined) throw new Error('a schema failed without an issue');
  const path = [...base, ...issue.path.map(readSegment)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0 || isOurs(issue.message)) {
    return { ...issue, path };
  }
  const closest = issue.errors.toSorted(
    (a, b) => depthOf(b) - depthOf(a) || a.length - b.length,
  )[0];
  return firstIssue(closest ?? [], path);
}

function depthOf(issues: readonly Issue[]): number {
  // There may be more of them than a call takes arguments.
  return issues.reduce((most, { path }) => Math.max(most, path.length), 0);
}

function readSegment(segment: PropertyKey): string | number {
  return typeof segment === 'symbol' ? String(segment) : segment;
}

/** A schema may name the reason itself. */
function isOurs(message: string): boolean {
  return [
    'rule-expected',
    'bad-id',
    'bad-address',
    'too-short',
    'bad-day',
    'bad-instant',
    'bad-key',
    'bad-digest',
    'hidden-characters',
  ].includes(message);
}

function refuseIssue(file: JsonFile, issue: Issue): Refusal {
  const path = issue.path.map(readSegment);
  const name = path.findLast((segment) => typeof segment === 'string') ?? '';
  if (isOurs(issue.message)) return file.refuse(path, issue.message, { name });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      return file.refuse(path, 'unknown-field', { name: key }, key);
    }
    case 'invalid_key':
      return file.refuse(path, 'bad-name', { name });
    case 'invalid_value':
      if (!isThere(file.value, path)) return file.refuse(path, 'missing-field', { name });
      return file.refuse(path, 'not-one-of', {
        name,
        allowed: issue.values.map(String).join(', '),
      });
    case 'too_small':
      if (!isNumber(issue.origin)) return file.refuse(path, 'too-short', { name });
      return file.refuse(path, issue.inclusive === false ? 'not-above' : 'too-small', {
        name,
        limit: Number(issue.minimum),
      });
    case 'too_big':
      return file.refuse(path, isNumber(issue.origin) ? 'too-big' : 'too-long', {
        name,
        limit: Number(issue.maximum),
      });
    default:
      if (!isThere(file.value, path)) return file.refuse(path, 'missing-field', { name });
      return file.refuse(path, 'wrong-type', {
        name,
        expected: issue.code === 'invalid_type' ? nameType(issue.expected) : 'something else',
      });
  }
}

/** Beyond the whole numbers that are exact, zod says `int`. */
function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int';
}

function isThere(value: unknown, path: JsonPath): boolean {
  let at: unknown = value;
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return false;
    at = (at as Record<string | number, unknown>)[segment];
  }
  return true;
}

function nameType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'an object',
    record: 'an object',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}
