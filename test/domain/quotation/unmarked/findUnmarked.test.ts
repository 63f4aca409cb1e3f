import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../../src/domain/quotation/extractQuotations.ts';

/** Name, phrase and parts of what is read without marks; `|` in a text stands for a new paragraph. */
function unmarked(marked: string): string[] {
  const text = marked.replaceAll('|', '\n\n');
  return extractQuotations(text)
    .filter(({ kind }) => kind === 'unmarked')
    .map(({ speaker, speakerSpan, spans }) => {
      const phrase = speakerSpan ? text.slice(speakerSpan.start, speakerSpan.end) : '-';
      const words = spans.map(({ start, end }) => text.slice(start, end)).join(' / ');
      return `${speaker ?? '-'} (${phrase}): ${words}`;
    });
}

describe('without marks are read', () => {
  it.each<[text: string, ...turns: string[]]>([
    ['Q: Why?|A: So.|Q: When?|A: Now.|Anna Vale left.', 'Anna Vale (A): So.', 'Anna Vale (A): Now.'],
    ['Anna Vale left.|Q: Why?|A: So.|Q: When?|A: Now.', 'Anna Vale (A): So.', 'Anna Vale (A): Now.'],
    ['Anna Vale met Tom Reed.|Q: Why?|A: So.|Q: When?|A: Now.', '- (A): So.', '- (A): Now.'],
    ['Q: Why?|A: So.|Anna Vale left.'],
    [
      'Anna Vale left.|Q. Why?|A. So it is.|And so it was.|Q. When?|A. Now.|It was late.',
      'Anna Vale (A.): So it is. / And so it was.',
      'Anna Vale (A.): Now.',
    ],
    [
      'Anna Vale left.|Question: Why?|Answer: So.|Question: When?|Answer: Now.',
      'Anna Vale (Answer): So.',
      'Anna Vale (Answer): Now.',
    ],
    ['Anna Vale left.|Q:Why?|A:So.|Q:When?|A:Now.'],
    ['Anna Vale left.|Q: “Why?”|A: “So.”|Q: “When?”|A: “Now.”'],
    ['Anna Vale and Tom Reed met.|VALE: Yes.|REED: No.|VALE: Why?'],
    [
      'Anna Vale and Tom Reed met.|Anna Vale: Yes.|Tom Reed: No.|Anna Vale: Why?|Tom Reed: So.',
      'Anna Vale (Anna Vale): Yes.',
      'Tom Reed (Tom Reed): No.',
      'Anna Vale (Anna Vale): Why?',
      'Tom Reed (Tom Reed): So.',
    ],
    ['Opening hours:|Monday: Closed.|Tuesday: Open.|Monday: Closed.|Tuesday: Open.'],
    [
      'Anna Vale wrote:|> It rained.|> Then it stopped.|She left.',
      'Anna Vale (Anna Vale): It rained. / Then it stopped.',
    ],
    [
      'Anna Vale wrote:|> It rained.\n> Then it stopped.|She left.',
      'Anna Vale (Anna Vale): It rained. / Then it stopped.',
    ],
    ['Anna Vale wrote:|    It rained.|She left.', 'Anna Vale (Anna Vale): It rained.'],
    ['Anna Vale wrote:|  It rained.|She left.', 'Anna Vale (Anna Vale): It rained.'],
    ['Anna Vale wrote:| It rained.|She left.'],
    ['Anna Vale wrote:|It rained.|She left.'],
    ['Anna Vale left:|> It rained.'],
    ['Anna Vale wrote.|> It rained.'],
    ['She wrote:|> It rained.', '- (She): It rained.'],
    ['Anna Vale wrote:|> “It rained.”|She left.'],
    ['Anna Vale wrote:|> It was “wet.”|She left.', 'Anna Vale (Anna Vale): It was “wet.”'],
    ['The report said:|> It rained.', '- (The report): It rained.'],
    ['Tom Reed read what Anna Vale wrote:|> It rained.', 'Anna Vale (Anna Vale): It rained.'],
    ['Anna Vale left.|A lot of people came.|A: So.'],
  ])('%j', (text, ...turns) => {
    expect(unmarked(text)).toEqual(turns);
  });

  it('answers that go on over a few paragraphs, not over a report that follows', () => {
    const [short, long] = [5, 6].map((paragraphs) =>
      unmarked(`Anna Vale left.|Q: Why?|A: So.${'|It went on.'.repeat(paragraphs)}|Q: When?|A: Now.`),
    );
    expect(short?.[0]).toBe(`Anna Vale (A): So.${' / It went on.'.repeat(5)}`);
    expect(long?.[0]).toBe('Anna Vale (A): So.');
  });

  it('surely, and the name in them surely where there is one', () => {
    const sureness = extractQuotations('She wrote:\n\n> It rained.\n\nAnna Vale wrote:\n\n> It rained.').map(
      ({ quoted, confidence, cue, sure }) => [quoted, confidence, cue !== null, sure],
    );
    expect(sureness).toEqual([
      [0.9, 0.5, true, false],
      [0.9, 0.9, true, true],
    ]);
  });
});
