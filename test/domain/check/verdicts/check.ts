import { expect } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import type { CheckResult, FoundPassage } from '../../../../src/domain/check/checkResult.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { bridge, harbour } from '../articles.ts';

export const index = createCheckIndex();
index.add(harbour);
index.add(bridge);

/** Checks a claim against the two articles. */
export function check(text: string, speaker: string | null = null): CheckResult {
  return checkClaim(index, { text, speaker });
}

export function wordsOf({ articleId, spans }: FoundPassage): string {
  const { text } = articleId === harbour.id ? harbour : bridge;
  return spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
}

export function expectVerdict<V extends CheckResult['verdict']>(
  result: CheckResult,
  verdict: V,
): asserts result is Extract<CheckResult, { verdict: V }> {
  expect(result.verdict).toBe(verdict);
}
