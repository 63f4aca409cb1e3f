import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureClaims, readClaims } from '../../eval/ownClaims.ts';

const claims = readClaims('test/fixtures/claims');
const measured = measureClaims(claims);

describe('claims over little articles', () => {
  it('has enough of each', () => {
    expect(claims.speakers.length).toBeGreaterThanOrEqual(100);
    expect(claims.wording.length).toBeGreaterThanOrEqual(60);
    expect([claims.paraphrases.length, claims.invented.length]).toEqual([60, 60]);
    expect(claims.articles.size).toBe(readdirSync('test/fixtures/claims/articles').length);
    expect(readFileSync('test/fixtures/claims/README.md', 'utf8')).toContain('invented');
  });

  it('accuses nobody wrongly and vouches for no wrong speaker', () => {
    expect(measured.accused).toEqual([]);
    expect(measured.vouched).toEqual([]);
  });

  it('does not leave everything open', () => {
    expect(measured.confirmed).toBeGreaterThanOrEqual(0.85);
    expect(measured.other).toBeGreaterThanOrEqual(0.7);
    expect(measured.narration).toBe(1);
  });

  it('meets the passages of paraphrases, and hardly any for what nobody said', () => {
    expect(measured.met).toBeGreaterThanOrEqual(45);
    expect(measured.shown).toBeLessThanOrEqual(6);
  });

  it('tells numbers, signs, spellings and denials apart', () => {
    // Whom “he” means is not read in quoted words: a name in brackets that stands elsewhere in the article is let pass.
    expect(measured.wordingWrong).toEqual(['w78']);
  });
});
