import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { textField } from '../../src/bot/customId.ts';
import { writeAnchor } from '../../src/domain/anchor.ts';
import type { CheckedClaim, CheckReport } from '../../src/domain/check/checkReport.ts';
import { quotedWords } from '../../src/domain/check/quotedWords.ts';
import type { CheckResult, FoundPassage } from '../../src/domain/check/checkResult.ts';
import { UserError } from '../../src/domain/userError.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { checkView } from '../../src/views/check/checkView.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { copyView } from '../../src/views/quote/quoteView.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { ANCHOR_LENGTH, placeButton } from './openContext.ts';
import { shelveButton } from './shelve.ts';

/** The words as the article has them, privately, to be copied. */
export const copyCorrectionButton = defineComponent({
  name: 'check.copy',
  fields: { anchor: textField },
  async press({ anchor }, { services, server, texts }) {
    const place = await services.articles.byAnchor(server, anchor);
    if (place === undefined) throw new UserError({ code: 'stale-button' });
    return copyView(texts, { text: place.article.text, spans: place.spans }, 'correction');
  },
});

/** The answers to the claims of a text, with what leads on from them. @param link of the message that has the text */
export async function showReport(
  report: CheckReport,
  context: HandlerContext,
  link: string | null = null,
): Promise<Reply> {
  const texts = context.publicTexts;
  const shelf = new Map<CheckedClaim, readonly ButtonPart[]>();
  for (const checked of report.claims) shelf.set(checked, await shelfButton(checked, context));
  return checkView(texts, report, {
    link,
    buttons: (checked) => [...buttonsFor(texts, checked), ...(shelf.get(checked) ?? [])],
  });
}

/** For moderators, under words that were not said like that. */
async function shelfButton(
  { claim, result, sources }: CheckedClaim,
  { services, who, isModerator, publicTexts }: HandlerContext,
): Promise<readonly ButtonPart[]> {
  if (!isModerator || SAID.has(result.verdict)) return [];
  const draft = await services.misquotes.hold(who, {
    claim: claim.text,
    speaker: claim.speaker,
    isOnlyMisattributed: result.verdict === 'misattributed',
    right: rightPassages(result).flatMap((passage) => anchorsOf(quotedWords(passage), sources)),
  });
  if (draft === null) return [];
  return [{ label: publicTexts.check.putOnShelf, customId: shelveButton.customId({ draft }) }];
}

function rightPassages(result: CheckResult): readonly FoundPassage[] {
  if (result.verdict === 'spliced') return result.parts.slice(0, MOST_PARTS).map(({ passage }) => passage);
  return 'passage' in result ? [result.passage] : [];
}

/** The words are the article's. */
const SAID: ReadonlySet<CheckResult['verdict']> = new Set(['verbatim', 'abridged', 'respelled']);
/** Parts of a splice that get a button each. */
const MOST_PARTS = 4;

function buttonsFor({ quote, check }: Texts, checked: CheckedClaim): readonly ButtonPart[] {
  const { result } = checked;
  switch (result.verdict) {
    case 'verbatim':
    case 'abridged':
    case 'respelled':
    case 'misattributed':
    case 'altered': {
      const label = result.verdict === 'altered' ? quote.copyCorrection : check.copyWords;
      return [
        ...contextFor(quote.context, result.passage, checked),
        ...anchorsOf(quotedWords(result.passage), checked.sources).map((anchor) => ({
          label,
          customId: copyCorrectionButton.customId({ anchor }),
        })),
      ];
    }
    case 'spliced':
      return result.parts
        .slice(0, MOST_PARTS)
        .flatMap(({ passage }, at) => contextFor(check.contextOfPart(at + 1), passage, checked));
    case 'not-found':
      return result.nearest.flatMap((passage, at) =>
        contextFor(result.nearest.length === 1 ? quote.context : check.contextAt(at + 1), passage, checked),
      );
    default:
      return result satisfies never;
  }
}

function contextFor(label: string, passage: FoundPassage, checked: CheckedClaim): readonly ButtonPart[] {
  return anchorsOf(passage, checked.sources).map((anchor) => ({
    label,
    customId: placeButton.customId({ anchor }),
  }));
}

/** Where a passage stands, for a button; none where its article is gone. */
function anchorsOf({ articleId, spans }: FoundPassage, sources: CheckedClaim['sources']): readonly string[] {
  const source = sources.get(articleId);
  return source === undefined ? [] : [writeAnchor({ ref: source.ref, spans }, ANCHOR_LENGTH)];
}
