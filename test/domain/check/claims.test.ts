import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureClaims, readClaims } from '../../eval/ownClaims.ts';

const claims = readClaims('test/fixtures/claims');

describe('claims over little articles', () => {
  it('has enough of each', () => {
    expect(claims.speakers.length).toBeGreaterThanOrEqual(100);
    expect(claims.wording.length).toBeGreaterThanOrEqual(60);
    expect([claims.paraphrases.length, claims.invented.length]).toEqual([60, 60]);
    expect(claims.articles.size).toBe(readdirSync('test/fixtures/claims/articles').length);
    expect(readFileSync('test/fixtures/claims/README.md', 'utf8')).toContain('invented');
  });

  // One test: measured outside of it, the code would seem to be run by no test, and `npm run mutation` had to run all of them for each change.
  it('accuses nobody wrongly, vouches for no wrong speaker, and does not leave everything open', () => {
    const measured = measureClaims(claims);
    expect(measured).toMatchObject({ accused: [], vouched: [], narration: 1 });
    expect(measured.confirmed).toBeGreaterThanOrEqual(0.85);
    expect(measured.other).toBeGreaterThanOrEqual(0.7);
    expect(measured.wordingWrong).toEqual([]);
    // The passages of paraphrases are met, and hardly any for what nobody said.
    expect(measured.met).toBeGreaterThanOrEqual(45);
    expect(measured.shown).toBeLessThanOrEqual(6);
  });
});
