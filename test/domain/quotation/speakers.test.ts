import { describe, expect, it } from 'vitest';
import { SPEAKER_SENTENCES } from '../../fixtures/speakerSentences.ts';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';

/** Name and phrase of the speaker of the last quotation; `|` in a text stands for a new paragraph. */
function lastSpeaker(marked: string): string {
  const text = marked.replaceAll('|', '\n\n');
  const last = extractQuotations(text).at(-1);
  const phrase = last?.speakerSpan && text.slice(last.speakerSpan.start, last.speakerSpan.end);
  return `${last?.speaker ?? '-'} / ${phrase ?? '-'}`;
}

for (const [group, cases] of Object.entries(SPEAKER_SENTENCES)) {
  describe(`the speaker is ${group}`, () => {
    for (const [text, speaker] of cases) {
      it(`in ${text}`, () => {
        expect(lastSpeaker(text)).toBe(speaker);
      });
    }
  });
}

const sureOf = (text: string): number => extractQuotations(text).at(-1)?.confidence ?? 0;

describe('confidence', () => {
  it('is lower for a surname that two people share than for a pronoun that can mean one', () => {
    const shared = sureOf(
      'Anna Vale met her brother Tom Vale on Friday.\n\n“I came by train on the day before,” Vale said.',
    );
    const pronoun = sureOf('Anna Vale came on Friday.\n\n“I came by train on the day before,” she said.');
    expect(shared).toBeLessThan(pronoun);
  });

  it('is lower where the words themselves are in doubt', () => {
    const whole = sureOf('“I came by train on the day before,” Anna Vale said.');
    expect(sureOf('Anna Vale called the train a “disaster” for the town.')).toBeLessThan(whole);
  });
});
