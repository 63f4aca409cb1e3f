import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { attributeClaim } from '../../../../src/domain/check/speaker/attributeClaim.ts';
import { quoting } from '../articles.ts';

interface Quoted {
  readonly speaker: string | null;
  readonly by?: string;
  readonly confidence?: number;
}

/** What the article says of a claimed speaker; the quoted words stand between curly marks. */
function attribute(text: string, claimed: string | null, { speaker, by, confidence = 0.95 }: Quoted) {
  const words = text.slice(text.indexOf('“') + 1, text.indexOf('”'));
  const quotation = { ...quoting(text, [words], speaker, by), confidence };
  const passage = { articleId: 'a', spans: quotation.spans, quotation };
  return attributeClaim(claimed, passage, { text, quotations: [quotation] });
}

function verdictOf(text: string, claimed: string, quoted: Quoted) {
  return attribute(text, claimed, quoted).attribution.verdict;
}

describe('attributeClaim', () => {
  const said = 'Mara Holt came late. “The lamps were never lit,” Jonas Weir said.';
  const weir = { speaker: 'Jonas Weir', by: 'Jonas Weir' };

  it.each([
    ['the surname', 'Weir', 'confirmed'],
    ['the full name', 'Jonas Weir', 'confirmed'],
    ['a handle of the name', '@JonasWeir', 'confirmed'],
    ['another', 'Mara Holt', 'other'],
    ['another of his family', 'Edda Weir', 'other'],
    ['a body', 'the harbour office', 'unconfirmed'],
    ['what he may be', 'the keeper', 'unconfirmed'],
    ['somebody’s handle', '@lamps4ever', 'unconfirmed'],
  ])('compares %s', (_, claimed, verdict) => {
    expect(attribute(said, claimed, weir).attribution).toEqual({
      claimed,
      verdict,
      saidBy: 'Jonas Weir',
      isNarration: false,
    });
  });

  it('says who it was where nobody is claimed', () => {
    expect(attribute(said, null, weir).attribution).toMatchObject({ verdict: null, saidBy: 'Jonas Weir' });
  });

  it.each([
    ['confirms', 'Jonas Weir', 0.4, 'confirmed'],
    ['does not confirm', 'Jonas Weir', 0.39, 'unconfirmed'],
    ['accuses', 'Mara Holt', 0.74, 'other'],
    ['does not accuse', 'Mara Holt', 0.73, 'unconfirmed'],
  ])('%s %s where the reader is sure by %d', (_, claimed, confidence, verdict) => {
    expect(verdictOf(said, claimed, { ...weir, confidence })).toBe(verdict);
  });

  it('is sure of who it was not, whichever of two namesakes it was', () => {
    const text = 'Bill Weir and Hillary Weir met Ted Holt. “The lamps were never lit,” Weir said.';
    const quoted = { speaker: 'Hillary Weir', by: 'Weir', confidence: 0.8 };
    expect(verdictOf(text, 'Ted Holt', quoted)).toBe('other');
    expect(verdictOf(text, 'Bill Weir', quoted)).toBe('unconfirmed');
  });

  it('goes by the name at the words where the reader took a namesake', () => {
    const text = 'Ewan Weir has a sister, Nell Weir. “The lamps were never lit,” clockmaker Ewan Weir said.';
    const quoted = { speaker: 'Nell Weir', by: 'clockmaker Ewan Weir' };
    expect(attribute(text, 'Ewan Weir', quoted).attribution).toMatchObject({
      verdict: 'confirmed',
      saidBy: 'Ewan Weir',
    });
    expect(verdictOf(text, 'Nell Weir', quoted)).toBe('other');
    expect(verdictOf(text, 'Nell Weir', { speaker: 'Nell Weir', by: 'Weir' })).toBe('unconfirmed');
  });

  it('asks for more where a pronoun stands for the speaker', () => {
    const text = 'Mara Holt came late. “The lamps were never lit,” she said.';
    const she = { speaker: 'Mara Holt', by: 'she' };
    expect(verdictOf(text, 'Mara Holt', { ...she, confidence: 0.5 })).toBe('confirmed');
    expect(verdictOf(text, 'Mara Holt', { ...she, confidence: 0.49 })).toBe('unconfirmed');
  });

  it('takes no name for a pronoun that begins like one', () => {
    const text = 'Mara Holt came late. “The lamps were never lit,” Heather said.';
    const heather = { speaker: 'Heather Quist', by: 'Heather', confidence: 0.45 };
    expect(verdictOf(text, 'Heather Quist', heather)).toBe('confirmed');
    expect(attribute(text, null, { ...heather, speaker: null }).attribution.saidBy).toBe('Heather');
    const she = text.replace('Heather', 'She');
    expect(attribute(she, null, { speaker: null, by: 'She' }).attribution.saidBy).toBeNull();
  });

  it.each([
    ['one of a pair', 'one of them', 'unconfirmed'],
    ['the younger of two', 'the younger man', 'unconfirmed'],
    ['a body', 'the school', 'unconfirmed'],
    ['one who speaks for a body', 'a spokesman for the school', 'confirmed'],
    ['who is one of them, besides', 'Jonas Weir, one of them,', 'confirmed'],
    ['a role', 'the keeper', 'confirmed'],
  ])('does not take every phrase for a person: %s', (_, by, verdict) => {
    const text = `Jonas Weir and Ted Holt came late. “The lamps were never lit,” ${by} said.`;
    expect(verdictOf(text, 'Jonas Weir', { speaker: 'Jonas Weir', by })).toBe(verdict);
  });

  it.each([
    ['Mara Holt was blunt: “The lamps were never lit.” Jonas Weir agreed.', 'unconfirmed', 'unconfirmed'],
    ['Mara Holt was blunt: “The lamps were never lit,” Jonas Weir said.', 'confirmed', 'other'],
    ['Mara Holt was blunt. “The lamps were never lit.” Jonas Weir said so.', 'confirmed', 'other'],
  ])('doubts who comes behind words that were announced: %s', (text, one, another) => {
    const words = { ...weir, speaker: 'Jonas Weir' };
    expect([verdictOf(text, 'Jonas Weir', words), verdictOf(text, 'Mara Holt', words)]).toEqual([
      one,
      another,
    ]);
  });

  it('does not believe that “he” spoke of himself by name', () => {
    const text = 'Jonas Weir walked the pier. “Nobody but Holt ever lit a lamp,” he said.';
    expect(verdictOf(text, 'Edgar Holt', { speaker: 'Edgar Holt', by: 'he', confidence: 0.79 })).toBe(
      'unconfirmed',
    );
  });

  it.each([
    ['Edgar Holt', 0.8, 'confirmed'],
    ['Mara Quist', 1, 'unconfirmed'],
  ])('of %s it does where the reader is sure by %d', (claimed, confidence, verdict) => {
    const text = 'Jonas Weir walked the pier. “Nobody but Holt ever lit a lamp,” he said.';
    expect(verdictOf(text, claimed, { speaker: 'Edgar Holt', by: 'he', confidence })).toBe(verdict);
  });

  describe('of one surname', () => {
    const family = 'Jonas Weir and his sister Mara Weir came late. “The lamps were never lit,” Weir said.';
    const mara = { speaker: 'Mara Weir', by: 'Weir said'.slice(0, 4), confidence: 0.79 };

    it.each([['Mara Weir'], ['Jonas Weir'], ['Weir']])('leaves %s open', (claimed) => {
      expect(verdictOf(family, claimed, mara)).toBe('unconfirmed');
    });

    it('leaves the bare name open however sure the reader is', () => {
      expect(verdictOf(family, 'Weir', { ...mara, confidence: 0.99 })).toBe('unconfirmed');
    });

    it.each([
      ['Jonas Weir and his sister Mara Weir came late.', 'unconfirmed'],
      ['Jonas and Mara Weir came late.', 'unconfirmed'],
      ['Edgar Jonas and Mara Weir came late.', 'confirmed'],
      ['The keeper and Mara Weir came, and Mara Weir left.', 'confirmed'],
      ['The keeper and Mara Weir came late.', 'confirmed'],
      ['Jonas Weir came late. Mara Weir did not.', 'confirmed'],
      ['Jonas Weir came late; so did Mara Weir.', 'confirmed'],
    ])('believes the reader less of those who are named together: %s', (both, verdict) => {
      const text = `${both} “The lamps were never lit,” Weir said.`;
      expect(verdictOf(text, 'Mara Weir', { ...mara, confidence: 0.99 })).toBe(verdict);
    });

    it('takes the given name where it stands at the words', () => {
      const text = family.replace('Weir said', 'Mara Weir said');
      expect(verdictOf(text, 'Mara Weir', { ...mara, by: 'Mara Weir' })).toBe('confirmed');
      expect(verdictOf(text, 'Jonas Weir', { ...mara, by: 'Mara Weir' })).toBe('other');
    });

    it('leaves out those of the other sex where a title tells', () => {
      const text = family
        .replace('Jonas', 'Peter')
        .replace('Mara', 'Anna')
        .replace('Weir said', 'Mrs. Weir said');
      expect(verdictOf(text, 'Anna Weir', { ...mara, speaker: 'Anna Weir', by: 'Mrs. Weir' })).toBe(
        'confirmed',
      );
    });
  });

  describe('bodies and roles', () => {
    it.each([
      ['the hospital', 'the hospital', 'confirmed'],
      ['Saint Orm Hospital', 'the hospital', 'confirmed'],
      ['the hospital', 'a spokeswoman for the hospital', 'confirmed'],
      ['the county council', 'the hospital', 'unconfirmed'],
      ['Ida Brook', 'the hospital', 'other'],
      ['Ida Brook', 'a spokeswoman', 'unconfirmed'],
      ['Ida Brook', 'researchers', 'unconfirmed'],
      ['Ida Brook', 'the report', 'unconfirmed'],
      ['Someone Else', 'the hospital', 'unconfirmed'],
      ['Tarn Rail', 'the company', 'unconfirmed'],
      ['Brook', 'the company', 'other'],
    ])('%s for %s is %s', (claimed, by, verdict) => {
      const text = `Ida Brook works at Saint Orm Hospital, not at Tarn Rail. “The lamps were never lit,” ${by} said.`;
      expect(verdictOf(text, claimed, { speaker: null, by })).toBe(verdict);
    });

    it('knows who is called so', () => {
      const text = 'Mara Holt, the keeper’s wife, met Jonas Weir. “The lamps were never lit,” Holt said.';
      const holt = { speaker: 'Mara Holt', by: 'Holt said'.slice(0, 4) };
      expect(verdictOf(text, 'the keeper’s wife', holt)).toBe('confirmed');
      expect(verdictOf(text, 'the keeper’s wife', { ...holt, speaker: 'Jonas Weir' })).toBe('other');
    });
  });

  describe('words within another’s', () => {
    const text =
      'In court: “Marv came in and said, ‘Leave the safe open and go home,’ and he left,” Odo Pratt said.';
    const inner = (claimed: string | null, words = 'Leave the safe open and go home', body = text) => {
      const whole = body.slice(body.indexOf('“') + 1, body.indexOf('”'));
      const quotation = { ...quoting(body, [whole], 'Odo Pratt', 'Odo Pratt'), confidence: 0.95 };
      const start = body.indexOf(words);
      const passage = { articleId: 'a', spans: [{ start, end: start + words.length }], quotation };
      return attributeClaim(claimed, passage, { text: body, quotations: [quotation] });
    };

    it('are not the outer speaker’s', () => {
      expect(inner('Odo Pratt')).toEqual({
        attribution: { claimed: 'Odo Pratt', verdict: 'other', saidBy: 'Marv', isNarration: false },
        notes: [{ kind: 'quoted-within', by: 'Odo Pratt', said: 'Marv' }],
      });
    });

    it('are the inner one’s by hearsay', () => {
      expect(inner('Marv').attribution.verdict).toBe('unconfirmed');
      expect(inner(null).attribution).toMatchObject({ verdict: null, saidBy: 'Marv' });
    });

    it('are his own with the words around them, or where he quotes himself', () => {
      expect(inner('Odo Pratt', 'said, ‘Leave the safe open and go home,’ and he').attribution.verdict).toBe(
        'confirmed',
      );
      const own = text.replace('Marv came in and said', 'So I turned and said');
      expect(inner('Odo Pratt', undefined, own).attribution.verdict).toBe('confirmed');
    });

    it('accuse nobody who is neither of the two', () => {
      expect(inner('Ida Brook').attribution.verdict).toBe('unconfirmed');
    });

    it('are open where the speaker calls the inner one by a name that may be his own', () => {
      expect(inner('Odo Pratt', undefined, text.replace('Marv', 'Pratt')).attribution.verdict).toBe(
        'unconfirmed',
      );
    });

    it('are no speech where they are only a term', () => {
      const term = text.replace(
        'Marv came in and said, ‘Leave the safe open and go home,’',
        'It was a ‘safe open and shut’ case,',
      );
      expect(inner('Odo Pratt', 'safe open and shut', term).attribution.verdict).toBe('confirmed');
    });
  });

  it('gives words of nobody to nobody', () => {
    const passage = { articleId: 'a', spans: [{ start: 0, end: 19 }], quotation: null };
    const article = { text: said, quotations: [] };
    expect(attributeClaim('Mara Holt', passage, article).attribution).toEqual({
      claimed: 'Mara Holt',
      verdict: 'other',
      saidBy: null,
      isNarration: true,
    });
  });

  it.each(['“The lamps were never lit,” she', '"The lamps were never lit," she'])(
    'does not take for narration what the reader missed in marks: %s',
    (text) => {
      const passage = { articleId: 'a', spans: [{ start: 1, end: 26 }], quotation: null };
      const { attribution } = attributeClaim('Mara Holt', passage, { text, quotations: [] });
      expect(attribution).toMatchObject({ verdict: 'unconfirmed', isNarration: false });
    },
  );

  it('does not confirm words of which a part is the article’s', () => {
    const quotation = {
      ...quoting(said, ['The lamps were never lit,'], 'Jonas Weir', 'Jonas Weir'),
      confidence: 0.95,
    };
    const passage = { articleId: 'a', spans: [{ start: 10, end: said.length - 18 }], quotation };
    expect(
      attributeClaim('Jonas Weir', passage, { text: said, quotations: [quotation] }).attribution.verdict,
    ).toBe('unconfirmed');
  });

  it('reads the names of a transcript', () => {
    const text = 'HOLT: “Who lit the lamps?”\nWEIR: “The lamps were never lit.”';
    const quotation = quoting(text, ['The lamps were never lit.'], 'Mara Holt');
    const passage = { articleId: 'a', spans: quotation.spans, quotation };
    const article = { text, quotations: [quotation] };
    expect(attributeClaim('Jonas Weir', passage, article).attribution.verdict).toBe('confirmed');
    expect(attributeClaim(null, passage, article).attribution).toMatchObject({
      verdict: null,
      saidBy: 'WEIR',
    });
    expect(attributeClaim('Mara Holt', passage, article).attribution).toMatchObject({
      verdict: 'other',
      saidBy: 'WEIR',
    });
  });

  it('takes a lone heading for no name', () => {
    const text = 'NOTE: Jonas Weir asked for this. “The lamps were never lit.”';
    expect(verdictOf(text, 'Jonas Weir', { speaker: 'Jonas Weir' })).toBe('confirmed');
  });

  it('chooses the passage by the claimed speaker among equal ones', () => {
    const index = createCheckIndex();
    for (const [id, speaker] of [
      ['one', 'Ida Brook'],
      ['two', 'Jonas Weir'],
    ] as const) {
      const text = `“The lamps were never lit,” ${speaker} said.`;
      index.add({ id, text, quotations: [quoting(text, ['The lamps were never lit,'], speaker, speaker)] });
    }
    const claim = { text: 'The lamps were never lit', speaker: 'Jonas Weir' };
    expect(checkClaim(index, claim)).toMatchObject({
      verdict: 'verbatim',
      passage: { articleId: 'two' },
      notes: [],
    });
  });
});
