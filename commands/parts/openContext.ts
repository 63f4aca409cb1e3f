import { defineComponent } from '../../src/bot/component.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { passageAround, type Passage } from '../../src/domain/passage.ts';
import { nobodyOf, speakerOf, type ServedQuote } from '../../src/domain/servedQuote.ts';
import { UserError } from '../../src/domain/userError.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { contextView, type ContextSetting } from '../../src/views/quote/contextView.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { speakerName } from '../../src/views/parts/speakerName.ts';

const SPEAKER_LENGTH = 200;
/** Paragraphs shown on each side at first, and more with each press. */
const AROUND = 1;

/** Opens a quote's context for the person who asks. */
export const contextButton = defineComponent({
  name: 'context.open',
  fields: { id: textField },
  press: ({ id }, context) => openChosen(context, id),
});

/** Opens the context of a quote of a list, chosen by its id. */
export const quoteSelect = defineComponent({
  name: 'context.quote',
  fields: {},
  press: (_values, context) => openChosen(context, context.chosen[0] ?? ''),
});

/** Opens the context of a sentence of an article (its `ref`), chosen as "start-end" in UTF-16 code units. */
export const sentenceSelect = defineComponent({
  name: 'context.sentence',
  fields: { article: textField },
  press: ({ article: ref }, context) => openPlace(context, `${ref}@${context.chosen[0] ?? ''}`),
});

/** Longest anchor that leaves the buttons of a context room for the rest of their `custom_id`. */
export const ANCHOR_LENGTH = 67;

/** Opens the context of a place in an article, as `writeAnchor` writes it in `ANCHOR_LENGTH` characters. */
export const placeButton = defineComponent({
  name: 'context.place',
  fields: { anchor: textField },
  press: ({ anchor }, context) => openPlace(context, anchor),
});

/**
 * More paragraphs on one side. `anchor` is a quote's id, or a place in an article; `first` and `last` are what is
 * to be shown. On somebody else's message the answer is private.
 */
const moreButton = defineComponent({
  name: 'context.more',
  fields: { side: textField, anchor: textField, first: countField, last: countField },
  async press({ side, anchor: wanted, first, last }, context) {
    const { isOwn } = context;
    const texts = isOwn ? context.publicTexts : context.texts;
    const anchor = await findAnchor(texts, context, wanted);
    const end = anchor.article.paragraphs.length - 1;
    if (first > last || last > end || (side !== 'before' && side !== 'after')) {
      throw new UserError({ code: 'stale-button' });
    }
    const passage: Passage = { article: anchor.article, first, last, marked: anchor.marked };
    return contextView(texts, passage, {
      ...settingFor(texts, anchor, { isPrivate: !isOwn, corrected: null, remark: null }),
      grown: side,
      update: isOwn,
    });
  },
});

export const contextComponents = [contextButton, quoteSelect, sentenceSelect, placeButton, moreButton];

/** What a context is opened for: a quote, or a sentence of the article's own. */
interface Anchor extends Pick<Passage, 'article' | 'marked'> {
  readonly name: string;
  readonly speaker: string | null;
  readonly wordingChanged: string | null;
}

/** @throws {UserError} `stale-button` where there is no such place (any more) */
async function openPlace(context: HandlerContext, place: string): Promise<Reply> {
  const { texts } = context;
  const anchor = await findAnchor(texts, context, place);
  return contextView(
    texts,
    passageAround(anchor.article, anchor.marked, AROUND),
    settingFor(texts, anchor, { isPrivate: true, corrected: null, remark: null }),
  );
}

/** @throws {UserError} `stale-button` where there is no such quote (any more); `no-context` */
async function openChosen({ services, server, texts }: HandlerContext, id: string): Promise<Reply> {
  const quote = await services.quotes.byId(server, id);
  if (quote === undefined) throw new UserError({ code: 'stale-button' });
  return openQuote(texts, quote, { isPrivate: true, corrected: null, remark: null });
}

/** Shows a quote's context. */
export function openQuote(texts: Texts, quote: ServedQuote, opening: Opening): Reply {
  const anchor = quoteAnchor(texts, quote);
  const passage = passageAround(anchor.article, anchor.marked, AROUND);
  return contextView(texts, passage, settingFor(texts, anchor, opening));
}

/** How a context comes to be shown. */
interface Opening {
  readonly isPrivate: boolean;
  /** What was understood instead of what was typed, or `null`. */
  readonly corrected: string | null;
  /** What else is to be said, as markdown. */
  readonly remark: string | null;
}

function settingFor(texts: Texts, anchor: Anchor, { isPrivate, corrected, remark }: Opening): ContextSetting {
  return {
    speaker: anchor.speaker,
    wordingChanged: anchor.wordingChanged,
    corrected,
    remark,
    grown: null,
    buttons: (first, last) => moreButtons(texts, anchor, first, last),
    update: false,
    private: isPrivate,
  };
}

function moreButtons(
  { context }: Texts,
  { name, article }: Anchor,
  first: number,
  last: number,
): readonly ButtonPart[] {
  const end = article.paragraphs.length - 1;
  const before = Math.max(0, first - AROUND);
  const after = Math.min(end, last + AROUND);
  return [
    {
      label: context.moreBefore,
      customId: moreButton.customId({ side: 'before', anchor: name, first: before, last }),
      disabled: first === 0,
    },
    {
      label: context.moreAfter,
      customId: moreButton.customId({ side: 'after', anchor: name, first, last: after }),
      disabled: last === end,
    },
  ];
}

/** @throws {UserError} `no-context` where the quote's words stand in no article. */
function quoteAnchor(texts: Texts, served: ServedQuote): Anchor {
  if (served.kind === 'words') throw new UserError({ code: 'no-context', id: served.id });
  const { quote, wordingChanged } = served;
  return {
    name: quote.id,
    article: quote.article,
    marked: quote.quotation.spans,
    speaker: speakerName(texts, speakerOf(served), SPEAKER_LENGTH, texts.parts.nobody[nobodyOf(served)]),
    wordingChanged,
  };
}

/** @throws {UserError} `stale-button` where there is no such quote or place (any more); `no-context` */
async function findAnchor(texts: Texts, { services, server }: HandlerContext, name: string): Promise<Anchor> {
  if (!name.includes('@')) {
    const quote = await services.quotes.byId(server, name);
    if (quote === undefined) throw new UserError({ code: 'stale-button' });
    return quoteAnchor(texts, quote);
  }
  const place = await services.articles.byAnchor(server, name);
  if (place === undefined) throw new UserError({ code: 'stale-button' });
  return { name, article: place.article, marked: place.spans, speaker: null, wordingChanged: null };
}
