import type { CheckedArticle } from '../../../src/domain/check/createCheckIndex.ts';
import type { Quotation } from '../../../src/domain/quotation/quotation.ts';

/** A quotation whose parts are found in a text by their words. */
export function quoting(
  text: string,
  parts: readonly string[],
  speaker: string | null,
  by?: string,
): Quotation {
  const spans = parts.map((part) => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`not in the text: ${part}`);
    return { start, end: start + part.length };
  });
  const end = spans.at(-1)?.end ?? 0;
  const at = by === undefined ? -1 : text.indexOf(by, end);
  return {
    kind: 'utterance',
    spans,
    cue: null,
    speakerSpan: by === undefined || at < 0 ? null : { start: at, end: at + by.length },
    speaker,
    confidence: 0.9,
    sure: true,
    quoted: 0.9,
  };
}

const harbourText = `Old ferry gets a last summer

The harbour town of Aldmouth will keep its steam ferry for one more summer. “We are not giving up on the old boat, and I will say so to anyone who asks,” Petra Lindqvist, who runs the crossing, said on Monday.

“It carried 240 people on its best day,” she said, “and nobody had to wait longer than twenty minutes.”

The council sees it differently. “The repairs would cost us a fortune we do not have,” said Tomas Brandt, the treasurer. “I love the ferry, but love does not weld a hull.”

Asked whether the bridge would come first, the mayor’s office stayed silent. “Everything is on the table at the moment,” an aide said.`;

const bridgeText = `A bridge nobody asked for

Engineers presented three drafts of the new bridge at Aldmouth. “A bridge is a promise made of concrete and patience,” Ingrid Solheim told the meeting.

“Everything is on the table at the moment,” a planner repeated. “You can walk across it by the spring of next year,” Solheim added, “unless the river has other ideas.”`;

export const harbour: CheckedArticle = {
  id: 'harbour',
  text: harbourText,
  quotations: [
    quoting(
      harbourText,
      ['We are not giving up on the old boat, and I will say so to anyone who asks,'],
      'Petra Lindqvist',
      'Petra Lindqvist',
    ),
    quoting(
      harbourText,
      ['It carried 240 people on its best day,', 'and nobody had to wait longer than twenty minutes.'],
      'Petra Lindqvist',
    ),
    quoting(
      harbourText,
      [
        'The repairs would cost us a fortune we do not have,',
        'I love the ferry, but love does not weld a hull.',
      ],
      'Tomas Brandt',
      'Tomas Brandt',
    ),
    quoting(harbourText, ['Everything is on the table at the moment,'], null, 'an aide'),
  ],
};

export const bridge: CheckedArticle = {
  id: 'bridge',
  text: bridgeText,
  quotations: [
    quoting(
      bridgeText,
      ['A bridge is a promise made of concrete and patience,'],
      'Ingrid Solheim',
      'Ingrid Solheim',
    ),
    quoting(bridgeText, ['Everything is on the table at the moment,'], null, 'a planner'),
    quoting(
      bridgeText,
      ['You can walk across it by the spring of next year,', 'unless the river has other ideas.'],
      'Ingrid Solheim',
      'Solheim',
    ),
  ],
};
