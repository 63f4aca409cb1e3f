import { postOf } from '../../src/bot/response.ts';
import type { DailyWords } from '../../src/services/daily/dailyPosting.ts';
import { idOf } from '../../src/domain/servedQuote.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { pausedNotice } from '../../src/views/daily/dailyView.ts';
import { cardView, explainNoCard } from '../../src/views/quote/cardView.ts';
import { quoteView } from '../../src/views/quote/quoteView.ts';
import { morePart } from './quoteMore.ts';
import { standingButtons } from './standingButtons.ts';

/**
 * The quote of the day as it is posted, with buttons as under every quote. In English: only an interaction tells the
 * server's language.
 */
export const dailyWords: DailyWords = {
  onCards: textsOf(null),
  post(quote, card, component) {
    const texts = textsOf(null);
    const setting = {
      heading: texts.daily.heading,
      place: 1,
      total: 1,
      corrected: null,
      buttons: [...standingButtons(texts, quote), morePart(texts, idOf(quote))],
    };
    const asText = (remark?: string) =>
      quoteView(texts, quote, remark === undefined ? setting : { ...setting, remark });
    const reply =
      card === null
        ? asText()
        : card.kind === 'card'
          ? cardView(texts, quote, card, setting)
          : asText(explainNoCard(texts, card));
    const { body, files } = postOf(reply, '');
    const { components } = body as { readonly components: readonly object[] };
    const numbered = components.map((one, at) => (at === 0 ? { ...one, id: component } : one));
    return { body: { ...body, components: numbered }, files: files ?? [] };
  },
  paused: (settings, why, set) => postOf(pausedNotice(textsOf(null), settings, why, set), '').body,
};
