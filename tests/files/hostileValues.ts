import { publicKeyOf } from '../../src/main/files/key.ts';
import { validFile, withChange, withEnvelope, without, type Row } from './hostileFiles.ts';
import { keyOf } from './snapshotSamples.ts';

type List = readonly object[];

const publicKey = publicKeyOf(keyOf(7));
const lastBits = publicKey.endsWith('w') ? 'x' : 'B';
const bytes = (length: number): string => Buffer.alloc(length, 5).toString('base64url');
const plusses = Buffer.alloc(32, 0xfb).toString('base64').slice(0, -1);
const weak = Buffer.from([1, ...Array<number>(31).fill(0)]).toString('base64url');
const twice = ([first, ...rest]: List): List => [first ?? {}, first ?? {}, ...rest];
const turned = (items: List): List => items.toReversed();

/** Well-formed, and each value of the right kind, but it contradicts itself or the format. */
export const values: readonly Row[] = [
  // format and version
  ['a later version', { version: 2 }, 'newer-version', '2'],
  ['version nought', { version: 0 }, 'not-one-of', '0'],
  ['version as a text', { version: '1' }, 'not-one-of', '"1"'],
  ['no version', () => without('version'), 'missing-field'],
  ['a role in its place', { format: 'milepost.role' }, 'wrong-format', '"milepost.role"'],
  [
    'a snapshot without envelope',
    () => validFile.slice(validFile.indexOf('"snapshot":') + 11, -1),
    'missing-field',
  ],
  [
    'something beside the envelope',
    () => withEnvelope({ colour: 'red' }),
    'unknown-field',
    '"colour"',
  ],
  // keys, signatures, digests
  [
    'a key of 31 bytes',
    () => withEnvelope({ 'signature.key': bytes(31) }),
    'bad-key',
    `"${bytes(31)}"`,
  ],
  ['a key of 33 bytes', () => withEnvelope({ 'signature.key': bytes(33) }), 'bad-key'],
  [
    'a key that ends in bits of its own',
    () => withEnvelope({ 'signature.key': `${publicKey.slice(0, -1)}${lastBits}` }),
    'bad-key',
  ],
  ['a key with padding', () => withEnvelope({ 'signature.key': `${publicKey}=` }), 'bad-key'],
  ['a key in the other base64', () => withEnvelope({ 'signature.key': plusses }), 'bad-key'],
  ['a key whose signatures fit anything', () => withEnvelope({ 'signature.key': weak }), 'bad-key'],
  ['a signature of 63 bytes', () => withEnvelope({ 'signature.value': bytes(63) }), 'bad-key'],
  ['a signature that is true', () => withEnvelope({ signature: true }), 'wrong-type', 'true'],
  [
    'a signature with an algorithm',
    () => withEnvelope({ 'signature.alg': 'none' }),
    'unknown-field',
    '"alg"',
  ],
  ['a page that is no digest', () => withEnvelope({ page: 'x' }), 'bad-digest', '"x"'],
  ['a digest in capitals', () => withEnvelope({ page: 'A'.repeat(64) }), 'bad-digest'],
  // ids and what they lead to
  ['a skill twice', () => withChange('skills', twice), 'skill-id-twice', '"aws"'],
  ['a goal id twice', { 'goals.1.id': 'goal-1' }, 'id-twice', '"goal-1"'],
  ['a session id twice', { 'sessions.1.id': 'session-1' }, 'id-twice'],
  ['a node id twice', { 'role.areas.1.id': 'data' }, 'node-id-twice', '"data"'],
  ['a goal for no skill', { 'goals.0.skill': 'cobol' }, 'skill-unknown', '"cobol"'],
  ['time for no skill', { 'days.0.times.0.skill': 'cobol' }, 'skill-unknown', '"cobol"'],
  ['a session for no skill', { 'sessions.0.skills.0.skill': 'cobol' }, 'skill-unknown', '"cobol"'],
  [
    'a role that asks for no skill',
    { 'role.areas.0.children.0.skill': 'cobol' },
    'skill-unknown',
    '"cobol"',
  ],
  ['an id with a slash', { 'skills.0.id': '../aws' }, 'bad-id', '"../aws"'],
  ['a session id with a tag', { 'sessions.0.id': '<b>' }, 'bad-id'],
  // days
  ['30 February', { 'days.0.day': '2026-02-30' }, 'bad-day', '"2026-02-30"'],
  ['day nought of month nought', { 'period.to': '0000-00-00' }, 'bad-day'],
  ['hour 25', { asOf: '2026-01-01T25:00:00+00:00' }, 'bad-instant'],
  ['an instant without offset', { 'sessions.0.startedAt': '2026-03-09T21:13:19' }, 'bad-instant'],
  [
    'an instant on 31 November',
    { 'sessions.0.startedAt': '2026-11-31T21:13:19+01:00' },
    'bad-instant',
  ],
  ['a period backwards', { 'period.from': '2026-04-01' }, 'ends-before', '{"from":"2026-04-01"'],
  ['time before the period', { 'days.0.day': '2025-12-31' }, 'outside-period', '"2025-12-31"'],
  [
    'a session after the period',
    { 'sessions.0.day': '2026-04-01' },
    'outside-period',
    '"2026-04-01"',
  ],
  [
    'an assessment after the period',
    { 'skills.1.assessments.0.day': '2027-01-01' },
    'after-period',
    '"2027-01-01"',
  ],
  [
    'a goal made after the period',
    { 'goals.0.createdOn': '2027-01-01' },
    'after-period',
    '"2027-01-01"',
  ],
  [
    'a goal met after the period',
    { 'goals.0.metOn': '2027-01-02' },
    'after-period',
    '"2027-01-02"',
  ],
  ['assessments turned round', () => withChange('skills.6.assessments', turned), 'out-of-order'],
  ['days turned round', () => withChange('days', turned), 'out-of-order'],
  ['a day twice', () => withChange('days', twice), 'out-of-order'],
  ['sessions turned round', () => withChange('sessions', turned), 'out-of-order'],
];
