import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { fingerprintOf, publicKeyOf } from '../../src/main/files/key.ts';
import { digestOfPage, emptyBlock, fillBlock } from '../../src/main/files/reportBlock.ts';
import { digestOfSnapshot, readSealed, writeEnvelope } from '../../src/main/files/sealed.ts';
import { anyShared, anyText, trickyTexts } from './anyLearner.ts';
import { canonicalOf } from './canonicalOf.ts';
import { richLearner, richSnapshot } from './richLearner.ts';
import { everyScope, keyOf, samplePage, share, writeReport } from './snapshotSamples.ts';

const key = keyOf(7);
const signers = fc.constantFrom(null, key, keyOf(8));

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The raw 32 bytes behind the fixed head of an Ed25519 SubjectPublicKeyInfo (RFC 8410). */
function spkiOf(raw: string) {
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  const der = Buffer.concat([head, Buffer.from(raw, 'base64url')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

interface WrittenEnvelope {
  readonly page: string | null;
  readonly signature: { readonly key: string; readonly value: string };
  readonly snapshot: Snapshot;
}

describe('a snapshot file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyShared, signers, ({ snapshot }, signer) => {
        const opened = readSealed(writeEnvelope(snapshot, null, signer), 'x.milepost');
        expect(opened.snapshot).toEqual(snapshot);
        expect(opened.digest).toBe(digestOfSnapshot(snapshot));
        expect(opened.seal).toEqual({
          state: signer === null ? 'unsigned' : 'intact',
          key: signer && publicKeyOf(signer),
          fingerprint: signer && fingerprintOf(publicKeyOf(signer)),
          page: 'none',
        });
      }),
    );
  });

  it('is the same bytes for the same facts and scope, in whatever order the store gives them', () => {
    fc.assert(
      fc.property(anyShared, fc.gen(), ({ learner, scope, snapshot }, gen) => {
        const shuffle = <T>(items: readonly T[]): T[] =>
          gen(() => fc.shuffledSubarray([...items], { minLength: items.length }));
        const again = { ...learner, assessments: shuffle(learner.assessments) };
        const written = writeEnvelope(share(again, scope), null, key);
        expect(written).toBe(writeEnvelope(snapshot, null, key));
      }),
    );
  });

  it('is canonical JSON by a second writer, and its digest the SHA-256 of that', () => {
    fc.assert(
      fc.property(anyShared, signers, ({ snapshot }, signer) => {
        const text = writeEnvelope(snapshot, null, signer);
        expect(canonicalOf(JSON.parse(text))).toBe(text);
        expect(digestOfSnapshot(snapshot)).toBe(sha256(canonicalOf(snapshot)));
      }),
    );
  });
});

describe('a report', () => {
  it('carries the same snapshot, whatever stands around it', () => {
    const anyHalf = anyText.map((text) => text.replaceAll(/<script/gi, '<b').toWellFormed());
    fc.assert(
      fc.property(anyShared, signers, anyHalf, anyHalf, ({ snapshot }, signer, before, after) => {
        const page = `<!doctype html>${before}${emptyBlock}${after}`;
        const report = writeReport(snapshot, signer, page);
        const opened = readSealed(report, 'x.html');
        expect(opened.snapshot).toEqual(snapshot);
        expect(opened.digest).toBe(digestOfSnapshot(snapshot));
        expect(opened.seal.state).toBe(signer === null ? 'unsigned' : 'intact');
        expect(opened.seal.page).toBe('same');
      }),
    );
  });

  it('gains nothing from its data that could be a tag', () => {
    fc.assert(
      fc.property(anyShared, ({ snapshot }) => {
        const count = (text: string): number => text.split('<').length;
        expect(count(writeReport(snapshot, key))).toBe(count(samplePage));
      }),
    );
  });

  it('names the SHA-256 of its bytes without the data', () => {
    const report = Buffer.from(writeReport(richSnapshot, key));
    const [from, to] = [report.indexOf('snapshot">') + 10, report.indexOf('</script>')];
    const rest = Buffer.concat([report.subarray(0, from), report.subarray(to)]);
    const { page } = JSON.parse(report.subarray(from, to).toString()) as WrittenEnvelope;
    expect(page).toBe(sha256(rest));
    expect(rest.toString()).toBe(samplePage);
  });

  it('needs exactly one place for the data', () => {
    const envelope = writeEnvelope(richSnapshot, null, null);
    expect(() => fillBlock('<p></p>', envelope)).toThrow(TypeError);
    expect(() => fillBlock(emptyBlock + emptyBlock, envelope)).toThrow(TypeError);
  });
});

describe('the signature', () => {
  it("is one by Node's crypto, over a second writer's canonical form", () => {
    fc.assert(
      fc.property(anyShared, fc.boolean(), ({ snapshot }, isReport) => {
        const text = isReport
          ? writeReport(snapshot, key)
              .replace(/^[^]*snapshot">/, '')
              .replace(/<\/script>[^]*$/, '')
          : writeEnvelope(snapshot, null, key);
        const { page, signature } = JSON.parse(text) as WrittenEnvelope;
        const signed = (what: object): boolean =>
          verify(
            null,
            Buffer.from(canonicalOf(what)),
            spkiOf(signature.key),
            Buffer.from(signature.value, 'base64url'),
          );
        expect(signed({ snapshot, page })).toBe(true);
        expect(signed({ snapshot: { ...snapshot, asOf: '2000-01-01' }, page })).toBe(false);
        expect(signed({ snapshot, page: sha256('another') })).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('of another program is accepted, if it is made as the format says', () => {
    const raw = Buffer.from(createPublicKey(key).export({ format: 'der', type: 'spki' }));
    const publicKey = raw.subarray(12).toString('base64url');
    fc.assert(
      fc.property(anyShared, fc.boolean(), ({ snapshot }, isReport) => {
        const page = isReport ? sha256(samplePage) : null;
        const value = sign(null, Buffer.from(canonicalOf({ page, snapshot })), key);
        const signature = { key: publicKey, value: value.toString('base64url') };
        const envelope = canonicalOf({ page, signature, snapshot });
        const text = isReport
          ? samplePage.replace('"></', () => `">${envelope.replaceAll('<', String.raw`\u003c`)}</`)
          : envelope;
        const { seal } = readSealed(text, 'x');
        expect(seal).toMatchObject({ state: 'intact', key: publicKey });
        expect(seal.fingerprint?.replaceAll(' ', '')).toBe(sha256(raw.subarray(12)).slice(0, 32));
      }),
      { numRuns: 50 },
    );
  });

  it('is shown as eight groups of four', () => {
    expect(fingerprintOf(publicKeyOf(key))).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  it('stays whole in the snapshot that is taken out of a report', () => {
    const envelope = writeEnvelope(richSnapshot, digestOfPage(samplePage), key);
    expect(readSealed(envelope, 'x').seal).toMatchObject({ state: 'intact', page: 'none' });
  });
});

describe('a text', () => {
  const hidden = Array.from('\0\u0007\u001B\u009B\u2066\u2069\u202E\u{E0041}\u{E0042}');
  it.each(trickyTexts)('%j comes back without what hides, and nothing else lost', (text) => {
    const learner = {
      ...richLearner,
      name: text,
      role: { ...richLearner.role, title: text, summary: text },
      journal: richLearner.journal.map((one) => ({ ...one, note: text })),
      lastReview: { day: '2026-01-01', mentor: text },
    };
    const scope = { ...everyScope, question: text, recipient: text };
    const { snapshot } = readSealed(writeReport(share(learner, scope), key), 'x');
    const expected = Array.from(text.replaceAll(/\r\n?/g, '\n'))
      .filter((character) => !hidden.includes(character))
      .join('')
      .replaceAll(/\p{Cs}/gu, '\uFFFD');
    expect(snapshot.question).toBe(expected.trim() || null);
    expect(snapshot.role.summary).toBe(expected);
    expect(snapshot.sessions?.[0]?.note).toBe(expected.trim());
    const line = expected
      .replaceAll(/[\n\t\u2028\u2029]+/gu, ' ')
      .replaceAll(/[\u200B\uFEFF\u2060]/gu, '');
    const shown = /[^\s\u200D]/u.test(line) ? line.trim() : null;
    expect(snapshot.learner.name).toBe(shown);
    expect(snapshot.recipient).toBe(shown);
    expect(snapshot.role.title).toBe(shown ?? 'role');
    expect(snapshot.lastReview?.mentor).toBe(shown ?? '?');
  });
});
