import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Outcome } from '../../src/services/curation/submission.ts';
import { suggestionNotice } from '../../src/views/curation/noticeView.ts';
import { outcomeLine } from '../../src/views/curation/outcomeView.ts';
import { decideParts } from './decideParts.ts';
import { editPart } from './editButton.ts';
import { tellModerators } from './tell.ts';

/** Tells the moderators of a suggestion. @returns what is to be said to the member besides, as markdown */
export async function suggested(
  { quote, title }: Extract<Outcome, { readonly kind: 'kept' }>,
  context: HandlerContext,
): Promise<readonly string[]> {
  const { services, server, user, texts, publicTexts } = context;
  const [approve, ...others] = decideParts(publicTexts, quote.id);
  const buttons = [...(approve === undefined ? [] : [approve]), editPart(publicTexts, quote.id), ...others];
  const isTold = await tellModerators(
    context,
    suggestionNotice(publicTexts, quote, title, buttons),
    `suggested:${quote.id}`,
  );
  const before = await services.curation.takeUntold(server, user.id);
  return [
    ...(isTold ? [`-# ${texts.curation.moderatorsTold}`] : []),
    ...(before.length === 0
      ? []
      : [
          [
            texts.curation.earlierOnes,
            ...before
              .slice(0, MOST)
              .map(({ quote: earlier, decision }) => outcomeLine(texts, earlier, decision)),
          ].join('\n'),
        ]),
  ];
}

/** As many as may wait, each in a line. */
const MOST = 20;
