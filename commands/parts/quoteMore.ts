import { defineComponent } from '../../src/bot/component.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { namedIn, type CuratedQuote } from '../../src/domain/curation.ts';
import { UserError } from '../../src/domain/userError.ts';
import { namedView } from '../../src/views/curation/namedView.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ButtonPart, SelectPart } from '../../src/views/parts/components.ts';
import { moreView } from '../../src/views/quote/moreView.ts';
import { reportButton } from './reportMistake.ts';
import { undoPart } from './undo.ts';

/** What stands behind *More* under a quote: its id, its words, its page, a report, and for moderators its speaker. */
const moreButton = defineComponent({
  name: 'quote.more',
  fields: { id: textField },
  async press({ id }, context) {
    const { services, server, texts } = context;
    const quote = await services.quotes.byId(server, id);
    if (quote === undefined) throw new UserError({ code: 'stale-button' });
    const report = { label: texts.quote.report.mistake, customId: reportButton.customId({ id }) };
    const isTheirs = context.isModerator && quote.kind === 'article' && quote.curated;
    if (!isTheirs) return moreView(texts, quote, { buttons: [report], speakers: null });
    const { value, revision } = await services.curation.find(server, id);
    return moreView(texts, quote, {
      buttons: [report, ...confirmPart(texts, value, revision)],
      speakers: await otherSpeakers(context, value, revision),
    });
  },
});

/** The name is right: it is shown without “probably” from now on. */
const confirmButton = defineComponent({
  name: 'quote.confirm',
  access: 'moderators',
  private: true,
  fields: { id: textField, revision: countField },
  async press({ id, revision }, context) {
    const { value } = await context.services.curation.find(context.server, id);
    return named(context, { id, revision, speaker: value.speaker });
  },
});

const NAME = 'name:';
const NOBODY = 'nobody';

/** Somebody else of the article said it, or it does not name who did. */
const speakerSelect = defineComponent({
  name: 'quote.speaker',
  access: 'moderators',
  private: true,
  fields: { id: textField, revision: countField },
  async press({ id, revision }, context) {
    const chosen = context.chosen[0] ?? '';
    if (chosen !== NOBODY && !chosen.startsWith(NAME)) throw new UserError({ code: 'stale-button' });
    const speaker = chosen === NOBODY ? null : chosen.slice(NAME.length);
    return named(context, { id, revision, speaker });
  },
});

export const quoteMoreComponents = [moreButton, reportButton, confirmButton, speakerSelect];

export function morePart({ quote }: Texts, id: string): ButtonPart {
  return { label: quote.more, customId: moreButton.customId({ id }) };
}

async function named(
  { services, who, texts }: HandlerContext,
  wanted: { readonly id: string; readonly revision: number; readonly speaker: string | null },
) {
  const { quote, act } = await services.curation.nameSpeaker(who, wanted);
  return { ...namedView(texts, quote, [undoPart(texts, act)]), update: true };
}

function confirmPart(texts: Texts, { id, ...quote }: CuratedQuote, revision: number): readonly ButtonPart[] {
  const { speaker, sure } = namedIn(quote);
  if (speaker === null || sure) return [];
  const customId = confirmButton.customId({ id, revision });
  return [{ label: texts.quote.confirmSpeaker, customId, style: 'success' }];
}

/** Discord's limits of a select. */
const MOST_OPTIONS = 25;
const LONGEST_VALUE = 100;

/** The others who speak in the article, the most frequent first, and nobody. */
async function otherSpeakers(
  { services, server, texts }: HandlerContext,
  { id, speaker, source }: CuratedQuote,
  revision: number,
): Promise<SelectPart | null> {
  if (source.kind !== 'article') return null;
  const { quotes } = await services.curatedArticles.show(server, source.articleId);
  const names = new Set(quotes.flatMap((quote) => quote.speaker ?? []));
  const others = [...names].filter((name) => name !== speaker && name.length + NAME.length <= LONGEST_VALUE);
  const nobody = speaker === null ? [] : [{ label: texts.quote.notNamed, value: NOBODY }];
  return {
    customId: speakerSelect.customId({ id, revision }),
    placeholder: texts.quote.correctSpeaker,
    options: [
      ...others
        .slice(0, MOST_OPTIONS - nobody.length)
        .map((name) => ({ label: name, value: `${NAME}${name}` })),
      ...nobody,
    ],
  };
}
