import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFeedback } from '../../src/domain/cleanFeedback.ts';
import type { Feedback } from '../../src/domain/feedback.ts';
import {
  digestOfFeedback,
  isFeedbackText,
  readFeedback,
  writeFeedback,
} from '../../src/main/files/feedback.ts';
import { fingerprintOf, publicKeyOf } from '../../src/main/files/key.ts';
import { canonicalOf } from './canonicalOf.ts';
import { anyFeedback, feedbackPage, richFeedback, writeFeedbackPage } from './feedbackSamples.ts';
import { validFile } from './hostileFiles.ts';
import { keyOf, samplePage } from './snapshotSamples.ts';

const key = keyOf(7);
const signers = fc.constantFrom(null, key);

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Written {
  readonly feedback: Feedback;
  readonly page: string | null;
  readonly signature: { readonly key: string; readonly value: string };
}

/** The raw 32 bytes behind the fixed head of an Ed25519 SubjectPublicKeyInfo (RFC 8410). */
function spkiOf(raw: string) {
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  const der = Buffer.concat([head, Buffer.from(raw, 'base64url')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

describe('a feedback', () => {
  it('is read as it was written, from a file and from a page, without what hides or says nothing', () => {
    fc.assert(
      fc.property(anyFeedback, signers, fc.boolean(), (feedback, signer, isPage) => {
        const text = isPage
          ? writeFeedbackPage(feedback, signer)
          : writeFeedback(feedback, null, signer);
        const opened = readFeedback(text, 'x');
        expect(opened.feedback).toEqual(cleanFeedback(feedback));
        expect(opened.digest).toBe(digestOfFeedback(feedback));
        expect(opened.seal).toEqual({
          state: signer === null ? 'unsigned' : 'intact',
          key: signer && publicKeyOf(signer),
          fingerprint: signer && fingerprintOf(publicKeyOf(signer)),
          page: isPage ? 'same' : 'none',
        });
        expect(isFeedbackText(text)).toBe(true);
        expect(text.split('<').length).toBe(
          isPage ? feedbackPage.split('<').length : text.split('<').length,
        );
      }),
    );
  });

  it('is canonical JSON by a second writer, and its digest the SHA-256 of that', () => {
    fc.assert(
      fc.property(anyFeedback, signers, (feedback, signer) => {
        const text = writeFeedback(feedback, null, signer);
        expect(canonicalOf(JSON.parse(text))).toBe(text);
        expect(digestOfFeedback(feedback)).toBe(sha256(canonicalOf(cleanFeedback(feedback))));
      }),
    );
  });

  it('is signed as Node’s crypto signs, over a second writer’s canonical form', () => {
    fc.assert(
      fc.property(anyFeedback, fc.constantFrom(null, sha256('page')), (feedback, digest) => {
        const written = JSON.parse(writeFeedback(feedback, digest, key)) as Written;
        const { page, signature } = written;
        const isSigned = (what: object): boolean =>
          verify(
            null,
            Buffer.from(canonicalOf(what)),
            spkiOf(signature.key),
            Buffer.from(signature.value, 'base64url'),
          );
        expect(isSigned({ feedback: written.feedback, page })).toBe(true);
        expect(isSigned({ feedback: { ...written.feedback, day: '2000-01-01' }, page })).toBe(
          false,
        );
        expect(isSigned({ feedback: written.feedback, page: sha256('another') })).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('of another program is accepted, if it is made as the format says', () => {
    const value = sign(null, Buffer.from(canonicalOf({ feedback: richFeedback, page: null })), key);
    const signature = { key: publicKeyOf(key), value: value.toString('base64url') };
    const text = canonicalOf({ feedback: richFeedback, page: null, signature });
    expect(readFeedback(text, 'x')).toMatchObject({
      feedback: richFeedback,
      seal: { state: 'intact', key: publicKeyOf(key) },
    });
  });

  it('is told apart from reports, and from other programs’ files', () => {
    expect(isFeedbackText(validFile)).toBe(false);
    expect(isFeedbackText(samplePage)).toBe(false);
    expect(isFeedbackText('')).toBe(false);
    expect(isFeedbackText('{"format":"milepost.feedback"}')).toBe(true);
  });
});
