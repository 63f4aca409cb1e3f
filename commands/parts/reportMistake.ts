import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { defineModal } from '../../src/bot/modal.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { ServedQuote } from '../../src/domain/servedQuote.ts';
import { UserError } from '../../src/domain/userError.ts';
import { reportNotice } from '../../src/views/curation/noticeView.ts';
import { notice } from '../../src/views/parts/notice.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { editPart } from './editButton.ts';
import { tellModerators } from './tell.ts';

/** Characters of a report. */
const REPORT_LENGTH = 500;

/** What is wrong with a quote, for its moderators. */
export const reportForm = defineModal({
  name: 'quote.report',
  title: ({ quote }) => quote.report.mistake,
  private: true,
  fields: { id: textField },
  inputs: {
    what: {
      kind: 'paragraph',
      label: ({ quote }) => quote.report.whatIsWrong,
      description: ({ quote }) => quote.report.goesTo,
      placeholder: ({ quote }) => quote.report.forExample,
      maxLength: REPORT_LENGTH,
    },
  },
  async submit({ id, what = '' }, context) {
    const quote = await reported(context, id);
    const buttons = isTheirs(quote) ? [editPart(context.publicTexts, id)] : [];
    const isTold = await tellModerators(
      context,
      reportNotice(context.publicTexts, quote, { by: context.user.id, what: what.trim() }, buttons),
      `reported:${id}:${context.user.id}:${what}`,
    );
    if (!isTold) return whomToTell(context, quote, id);
    return notice(context.texts.quote.report.told);
  },
});

/** Tells the moderators where they chose a channel for that; else says whom to tell. */
export const reportButton = defineComponent({
  name: 'quote.report',
  private: true,
  fields: { id: textField },
  async press({ id }, context) {
    const quote = await reported(context, id);
    const { noticeChannel } = await context.services.settings.read(context.server);
    return noticeChannel === null
      ? whomToTell(context, quote, id)
      : reportForm.open(context.texts, { fields: { id } });
  },
});

async function reported({ services, server }: HandlerContext, id: string): Promise<ServedQuote> {
  const quote = await services.quotes.byId(server, id);
  if (quote === undefined) throw new UserError({ code: 'stale-button' });
  return quote;
}

function isTheirs(quote: ServedQuote): boolean {
  return quote.kind === 'words' || quote.curated;
}

function whomToTell({ inServer, texts }: HandlerContext, quote: ServedQuote, id: string): Reply {
  const { tellModerator, tellOperator } = texts.quote.report;
  return notice(inServer && isTheirs(quote) ? tellModerator(id) : tellOperator(id));
}
