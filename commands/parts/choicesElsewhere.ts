import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Outcome } from '../../src/services/curation/submission.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { shelveButton } from './shelve.ts';

/**
 * What can be done with words that an article has: keep them as it says them; and by moderators as they were typed, or
 * put them on the misquote shelf.
 */
export async function choicesElsewhere(
  { typed, speaker, found }: Extract<Outcome, { readonly kind: 'elsewhere' }>,
  { services, who, isModerator, texts }: HandlerContext,
  ids: { readonly confirm: string; readonly keepTyped: string; readonly discard: string },
): Promise<readonly ButtonPart[]> {
  const said = texts.curation;
  const { isSame, words, right } = found;
  const wrong = { claim: typed, speaker, isOnlyMisattributed: false, right };
  const held = isModerator && !isSame ? await services.misquotes.hold(who, wrong) : null;
  return [
    ...(words === null
      ? []
      : [
          {
            label: isSame ? said.keepAsArticle : said.useArticle,
            customId: ids.confirm,
            style: 'primary' as const,
          },
        ]),
    ...(isModerator ? [{ label: said.keepUnverified, customId: ids.keepTyped }] : []),
    ...(held === null
      ? []
      : [{ label: texts.check.putOnShelf, customId: shelveButton.customId({ draft: held }) }]),
    { label: said.cancel, customId: ids.discard },
  ];
}
