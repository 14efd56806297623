import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareSeconds } from '../../src/domain/shares.ts';

describe('shares', () => {
  it.each([
    [2700, [1], [2700]],
    [2700, [1, 1], [1350, 1350]],
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [1, [1, 1, 1], [1, 0, 0]],
    [10, [2, 1], [7, 3]],
    [10, [1, 2], [3, 7]],
    [7, [1, 3, 3], [1, 3, 3]],
    [5, [1, 3, 3], [1, 2, 2]],
    [86_400, [1000, 1], [86_314, 86]],
    [0, [1, 2], [0, 0]],
    [2700, [], []],
  ])('of %i by %j are %j', (total, weights, shares) => {
    expect(shareSeconds(total, weights)).toEqual(shares);
  });

  const total = fc.integer({ min: 0, max: 86_400 });
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });

  it('add up exactly, and each is its quota rounded down or up', () => {
    fc.assert(
      fc.property(total, weights, (seconds, all) => {
        const shares = shareSeconds(seconds, all);
        const sum = all.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(seconds);
        shares.forEach((share, index) => {
          expect(Number.isInteger(share)).toBe(true);
          expect(share).toBeGreaterThanOrEqual(Math.floor((seconds * (all[index] ?? 0)) / sum));
          expect(share).toBeLessThanOrEqual(Math.ceil((seconds * (all[index] ?? 0)) / sum));
        });
      }),
    );
  });

  it('are nowhere smaller for a greater weight, and of equals the first is not the smaller', () => {
    fc.assert(
      fc.property(total, weights, (seconds, all) => {
        const shares = shareSeconds(seconds, all);
        for (let i = 0; i < all.length; i++) {
          for (let j = 0; j < all.length; j++) {
            if ((all[i] ?? 0) > (all[j] ?? 0))
              expect(shares[i]).toBeGreaterThanOrEqual(shares[j] ?? 0);
            if (all[i] === all[j] && i < j)
              expect(shares[i]).toBeGreaterThanOrEqual(shares[j] ?? 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('add up for weights that are not whole', () => {
    fc.assert(
      fc.property(
        total,
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (seconds, all) => {
          expect(shareSeconds(seconds, all).reduce((a, b) => a + b, 0)).toBe(seconds);
        },
      ),
    );
  });

  it.each([
    [10, [1, 0]],
    [10, [1, -1]],
    [10, [NaN]],
    [10, [Infinity]],
    [-1, [1]],
    [1.5, [1]],
  ])('throw for %d by %j', (seconds, all) => {
    expect(() => shareSeconds(seconds, all)).toThrow(RangeError);
  });
});
