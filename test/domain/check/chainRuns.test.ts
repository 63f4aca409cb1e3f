import { describe, expect, it } from 'vitest';
import { chainRuns } from '../../../src/domain/check/chainRuns.ts';
import type { Run } from '../../../src/domain/check/findRuns.ts';

interface Setting {
  readonly most?: number;
  readonly isMarked?: boolean;
  readonly areaOf?: (position: number) => number;
}

/** Runs as `word of the claim@position+length`, chains in the same form with their score. */
function chainsOf(written: string, { most = 4, isMarked = false, areaOf = () => 0 }: Setting = {}): string[] {
  const runs = Array.from(written.matchAll(/(\d+)@(\d+)\+(\d+)/g), ([, from, position, length]): Run => ({
    from: Number(from),
    position: Number(position),
    length: Number(length),
  }));
  return chainRuns(runs, { areaOf, marked: () => isMarked, most }).map(
    (chain) =>
      `${chain.runs.map((run) => `${run.from}@${run.position}`).join(' ')}: ${chain.score.toFixed(2)}`,
  );
}

const eachItsOwn = (position: number): number => position;

describe('chainRuns', () => {
  it.each([
    ['neighbours, less what a gap costs', '0@10+3 4@14+3', ['0@10 4@14: 5.60']],
    ['neighbours in any order', '4@14+3 0@10+3', ['0@10 4@14: 5.60']],
    ['runs that overlap', '0@10+3 2@12+3', ['0@10 2@12: 5.00']],
    ['runs that overlap in the claim only', '0@10+3 2@13+3', ['0@10 2@13: 4.80']],
    ['no run within another', '0@10+3 1@13+2', ['0@10: 3.00', '1@13: 2.00']],
    ['no run that comes earlier in the claim', '4@10+3 0@14+3', ['4@10: 3.00', '0@14: 3.00']],
    ['no gap that costs more than the run adds', '0@10+2 12@13+2', ['0@10: 2.00', '12@13: 2.00']],
    ['over 24 words of the article', '0@10+6 6@40+6', ['0@10 6@40: 7.20']],
    ['over no more than that', '0@10+6 6@41+6', ['0@10: 6.00', '6@41: 6.00']],
    ['the best first', '0@10+3 4@14+3 8@50+9', ['8@50: 9.00', '0@10 4@14: 5.60']],
    ['each run once', '0@10+3 4@14+3 4@16+3', ['0@10 4@14: 5.60']],
    ['nothing', '', []],
  ])('chains %s', (_, runs, chains) => {
    expect(chainsOf(runs)).toEqual(chains);
  });

  it.each([
    ['0@10+3 3@38+3', ['0@10 3@38: 5.75']],
    ['0@10+6 6@416+6', ['0@10 6@416: 8.00']],
    ['0@10+6 6@417+6', ['0@10: 6.00', '6@417: 6.00']],
  ])('goes far over a mark: %s', (runs, chains) => {
    expect(chainsOf(runs, { isMarked: true })).toEqual(chains);
  });

  it('keeps within an article, and to as many as asked', () => {
    expect(chainsOf('0@10+3 4@14+4 8@50+9', { areaOf: eachItsOwn })).toEqual([
      '8@50: 9.00',
      '4@14: 4.00',
      '0@10: 3.00',
    ]);
    expect(chainsOf('0@10+3 4@14+4 8@50+9', { areaOf: eachItsOwn, most: 2 })).toEqual([
      '8@50: 9.00',
      '4@14: 4.00',
    ]);
  });

  it('looks back over stray runs, and keeps the longest of very many', () => {
    const stray = Array.from({ length: 38 }, (_, at) => `0@${14 + (at % 2)}+1`).join(' ');
    expect(chainsOf(`0@10+4 ${stray} 5@17+6`, { most: 1 })).toEqual(['0@10 5@17: 9.20']);
    const many = Array.from({ length: 4000 }, (_, at) => `0@${1000 * at}+${at === 3500 ? 3 : 2}`).join(' ');
    expect(chainsOf(many, { most: 1 })).toEqual(['0@3500000: 3.00']);
  });
});
