import { postOf } from '../../src/bot/response.ts';
import type { DailyWords } from '../../src/services/daily/dailyPosting.ts';
import { idOf } from '../../src/domain/servedQuote.ts';
import { DAILY_HEADING, pausedNotice } from '../../src/views/daily/dailyView.ts';
import { cardView, explainNoCard } from '../../src/views/quote/cardView.ts';
import { quoteView } from '../../src/views/quote/quoteView.ts';
import { morePart } from './quoteMore.ts';
import { standingButtons } from './standingButtons.ts';

/** The quote of the day as it is posted, with buttons as under every quote. */
export const dailyWords: DailyWords = {
  post(quote, card, component) {
    const setting = {
      heading: DAILY_HEADING,
      place: 1,
      total: 1,
      corrected: null,
      buttons: [...standingButtons(quote), morePart(idOf(quote))],
    };
    const asText = (remark?: string) =>
      quoteView(quote, remark === undefined ? setting : { ...setting, remark });
    const reply =
      card === null
        ? asText()
        : card.kind === 'card'
          ? cardView(quote, card, setting)
          : asText(explainNoCard(card));
    const { body, files } = postOf(reply, '');
    const { components } = body as { readonly components: readonly object[] };
    const numbered = components.map((one, at) => (at === 0 ? { ...one, id: component } : one));
    return { body: { ...body, components: numbered }, files: files ?? [] };
  },
  paused: (settings, why, set) => postOf(pausedNotice(settings, why, set), '').body,
};
