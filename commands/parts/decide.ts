import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { Moved } from '../../src/services/curation/moveKept.ts';
import { movedView } from '../../src/views/curation/movedView.ts';
import type { Decision } from '../../src/views/curation/outcomeView.ts';
import type { ComponentsReply } from '../../src/views/parts/reply.ts';
import { DECIDE } from './decideParts.ts';
import { showOutcome } from './submitQuote.ts';
import { tellSuggester } from './tell.ts';
import { undoPart } from './undo.ts';

export const decideComponents = [decideButton('approve'), decideButton('reject')];

/**
 * Decides about a suggestion, and tells whoever made it. Where an article says its words, or says them otherwise, it is
 * not approved yet: the answer is a question to the moderator alone.
 */
export async function decide(
  context: HandlerContext,
  id: string,
  decision: Decision,
): Promise<Moved | { readonly question: ComponentsReply }> {
  const { services, who } = context;
  const moved =
    decision === 'approve'
      ? await services.curation.serve(who, id, 'approve')
      : { kind: 'moved' as const, ...(await services.curation.move(who, id, decision)) };
  // What is asked stands beside a page of others, or a notice to all moderators.
  if (moved.kind === 'elsewhere')
    return { question: { ...(await showOutcome(moved, context)), update: false } };
  await tellSuggester(context, moved.quote, decision);
  return moved;
}

function decideButton(decision: Decision) {
  return defineComponent({
    ...DECIDE[decision],
    access: 'moderators',
    private: true,
    async press({ id }, context) {
      const decided = await decide(context, id, decision);
      if ('question' in decided) return decided.question;
      const { quote, act } = decided;
      const texts = context.publicTexts;
      const view = movedView(texts, quote, decision, [undoPart(texts, act)], context.user.id);
      return { ...view, update: true };
    },
  });
}
