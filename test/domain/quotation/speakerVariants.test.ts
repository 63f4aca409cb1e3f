import { describe, expect, it } from 'vitest';
import { SPEAKER_VARIANTS } from '../../fixtures/speakerVariants.ts';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

for (const [group, cases] of Object.entries(SPEAKER_VARIANTS)) {
  describe(`the speaker is ${group}`, () => {
    it.each(cases)('in %s', (marked, name) => {
      const last = extractQuotations(marked.replaceAll('|', '\n\n')).at(-1);
      expect(last?.speaker ?? '-').toBe(name);
    });
  });
}
