import nlp from 'compromise';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { SURELY_QUOTED } from '../../../src/domain/quotation/quotation.ts';

/** A predicted quotation in the form the scorers read: offsets in UTF-16 code units, marks left out. */
export interface Prediction {
  readonly spans: readonly (readonly [number, number])[];
  readonly speaker: string | null;
  readonly speakerSpan: readonly [number, number] | null;
  readonly speakerCanonical: string | null;
  readonly confidence: number;
}

/** Something that finds quotations in a text. */
export interface System {
  readonly name: string;
  readonly predict: (text: string) => Prediction[];
}

/** What `verbatim extract` gives by default: what is printed without marks is annotated in none of the sets. */
function verbatim(atLeast: number): (text: string) => Prediction[] {
  return (text) =>
    extractQuotations(text, atLeast)
      .filter(({ kind }) => kind !== 'unmarked')
      .map(({ spans, speaker, speakerSpan, confidence }) => ({
        spans: spans.map(({ start, end }) => [start, end] as const),
        speaker: speakerSpan && text.slice(speakerSpan.start, speakerSpan.end),
        speakerSpan: speakerSpan && ([speakerSpan.start, speakerSpan.end] as const),
        speakerCanonical: speaker,
        confidence,
      }));
}

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

/** compromise finds quotations but no speakers; it is given the nearest person it finds outside them. */
function peer(text: string): Prediction[] {
  const document = nlp(text);
  const quotations = document.quotations().json({ offset: true }) as Found[];
  const people = document.people().json({ offset: true }) as Found[];
  return quotations.map(({ offset }) => {
    // Its offset leaves the opening mark out, its length counts both marks.
    const { start } = offset;
    const end = start + offset.length - 2;
    let nearest: Found | null = null;
    let shortest = Infinity;
    for (const person of people) {
      const before = start - (person.offset.start + person.offset.length);
      const after = person.offset.start - end;
      const distance = Math.max(before, after);
      if (distance < 0 || distance >= shortest) continue;
      shortest = distance;
      nearest = person;
    }
    const name = nearest?.text.replace(/[,.;:]+$/, '') ?? null;
    const span = nearest && ([nearest.offset.start, nearest.offset.start + nearest.offset.length] as const);
    return {
      spans: [[start, Math.max(start, end)] as const],
      speaker: name,
      speakerSpan: span,
      speakerCanonical: name,
      confidence: 0.5,
    };
  });
}

/** Ours with what it is sure of, ours with every fragment, and the peer. */
export const OURS: System = { name: 'Verbatim', predict: verbatim(SURELY_QUOTED) };
export const OURS_WITH_FRAGMENTS: System = { name: 'Verbatim, fragments too', predict: verbatim(0.5) };
export const PEER: System = { name: 'compromise + nearest person', predict: peer };
