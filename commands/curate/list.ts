import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { countField, queryField, textField } from '../../src/bot/customId.ts';
import type { QuoteState } from '../../src/domain/curation.ts';
import { queryOf } from '../../src/domain/search/queryOf.ts';
import { counted } from '../../src/domain/text/counted.ts';
import { STATE_WORDS } from '../../src/views/curation/curatedBlock.ts';
import { curatedListView } from '../../src/views/curation/curatedListView.ts';
import { escapeMarkdown } from '../../src/views/parts/markdown.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { ownArticle } from './ownArticle.ts';
import { pageButtons } from '../../src/views/parts/pageButtons.ts';

const SIZE = 5;
/** What a button has room for, in characters. */
const SPEAKER_LENGTH = 30;

/** What is listed; empty: everything. */
interface Listed {
  readonly state: string;
  readonly speaker: string;
  readonly article: string;
}

const pageButton = defineComponent({
  name: 'curate.page',
  access: 'moderators',
  private: true,
  fields: { state: textField, speaker: queryField(SPEAKER_LENGTH), article: textField, page: countField },
  async press({ page, ...listed }, context) {
    return { ...(await show(listed, page, context)), update: true };
  },
});

export const listComponents = [pageButton];

/** The server's own quotes, page by page. */
export const list = defineSubcommand({
  description: 'This server’s own quotes, the newest first',
  private: true,
  options: {
    state: {
      description: 'Only those that are served, wait for a moderator, or were removed',
      choices: [
        { name: 'served', value: 'active' },
        { name: 'waiting', value: 'pending' },
        { name: 'removed', value: 'removed' },
      ],
    },
    speaker: {
      description: 'Only those of one speaker',
      maxLength: 100,
      suggest: (typed, { services, server }) => services.search.suggestSpeakers(server, typed),
    },
    article: ownArticle('Only those of one of this server’s articles'),
  },
  async run({ state = '', speaker = '', article }, context) {
    const { services, server } = context;
    const found = article === undefined ? null : await services.curation.findArticle(server, article);
    return show({ state, speaker: queryOf(speaker, SPEAKER_LENGTH), article: found?.id ?? '' }, 0, context);
  },
});

async function show(listed: Listed, page: number, { services, server }: HandlerContext): Promise<Reply> {
  const { speaker, article } = listed;
  const state = isState(listed.state) ? listed.state : null;
  const filter = {
    ...(state === null ? {} : { state }),
    ...(speaker === '' ? {} : { speaker }),
    ...(article === '' ? {} : { articleId: article }),
  };
  const found = await services.curation.list(server, filter, page, SIZE);
  const { total } = found;
  const parts = [
    `**${total === 0 ? 'No quotes' : counted(total, 'quote')}** of this server’s own`,
    state === null ? null : STATE_WORDS[state],
    speaker === '' ? null : `by ${escapeMarkdown(speaker)}`,
    article === '' ? null : `of the article \`${article}\``,
  ];
  return curatedListView({
    heading: parts.filter((part) => part !== null).join(' · '),
    quotes: found.quotes.map(({ value, article: of }) => ({ value, title: of?.title ?? null, buttons: [] })),
    page: found.page,
    pages: found.pages,
    buttons: pageButtons(found, (wanted) => pageButton.customId({ ...listed, page: wanted })),
  });
}

function isState(text: string): text is QuoteState {
  return Object.hasOwn(STATE_WORDS, text);
}
