import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { postOf } from '../../src/bot/response.ts';
import type { CuratedQuote } from '../../src/domain/curation.ts';
import { shortHash } from '../../src/domain/shortHash.ts';
import { outcomeView, type Decision } from '../../src/views/curation/outcomeView.ts';
import type { Reply } from '../../src/views/parts/reply.ts';

/** Characters of a nonce. */
const NONCE_LENGTH = 20;

/**
 * Tells the moderators something, in the channel that the server chose.
 * @param about tells the notice from others: for some minutes the same one is posted once
 * @returns whether it stands there
 */
export async function tellModerators(
  { services, server }: HandlerContext,
  reply: Reply,
  about: string,
): Promise<boolean> {
  const { noticeChannel } = await services.settings.read(server);
  return noticeChannel !== null && tellIn(services, { channel: noticeChannel, reply, about });
}

/** Posts something in a channel. @returns whether it stands there */
export async function tellIn(
  { poster }: HandlerContext['services'],
  { channel, reply, about }: { readonly channel: string; readonly reply: Reply; readonly about: string },
): Promise<boolean> {
  const { kind } = await poster.post(channel, postOf(reply, nonceOf(channel, about)));
  return kind === 'posted';
}

/**
 * Tells whoever suggested a quote what was decided, by direct message. Who takes none is told with their next
 * suggestion; never in a channel.
 */
export async function tellSuggester(
  { services, server, user, publicTexts }: HandlerContext,
  quote: CuratedQuote,
  decision: Decision,
): Promise<void> {
  // Of an imported quote the file says who added it, and may say anything.
  const person = await services.curation.suggestedBy(server, quote.id);
  if (person === null || person === user.id) return;
  const post = postOf(
    outcomeView(publicTexts, quote, decision, server),
    nonceOf(quote.id, `${decision} ${quote.changedAt}`),
  );
  const { kind } = await services.poster.tell(person, post);
  if (kind !== 'posted') await services.curation.keepUntold(server, person, { quote: quote.id, decision });
}

function nonceOf(where: string, about: string): string {
  return shortHash(`${where} ${about}`, NONCE_LENGTH);
}
