import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { countField, queryField, textField } from '../../src/bot/customId.ts';
import type { CuratedQuote, QuoteState } from '../../src/domain/curation.ts';
import { UserError } from '../../src/domain/userError.ts';
import { queryOf } from '../../src/domain/search/queryOf.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { curatedListView } from '../../src/views/curation/curatedListView.ts';
import { escapeMarkdown } from '../../src/views/parts/markdown.ts';
import type { ComponentsReply } from '../../src/views/parts/reply.ts';
import { openEdit, showOutcome } from '../parts/submitQuote.ts';
import { undoPart } from '../parts/undo.ts';
import { ownArticle } from './ownArticle.ts';
import { pageButtons } from '../../src/views/parts/pageButtons.ts';

const SIZE = 5;
/** What a button has room for, in characters, beside the longest id of an article. */
const SPEAKER_LENGTH = 24;

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

/** Edits, removes or restores one of the page, and goes on with the rest of it. */
const actSelect = defineComponent({
  name: 'curate.act',
  access: 'moderators',
  private: true,
  fields: { state: textField, speaker: queryField(SPEAKER_LENGTH), article: textField, page: countField },
  async press({ page, ...listed }, context) {
    const [, what, id = ''] = /^(edit|remove|restore):([0-9a-z-]{1,48})$/.exec(context.chosen[0] ?? '') ?? [];
    const { services, server, who, texts } = context;
    if (what === 'edit') {
      const { value, revision } = await services.curation.find(server, id);
      return openEdit(texts, { id, revision }, value);
    }
    if (what !== 'remove' && what !== 'restore') throw new UserError({ code: 'stale-button' });
    const moved =
      what === 'remove'
        ? { kind: 'moved' as const, ...(await services.curation.move(who, id, what)) }
        : await services.curation.serve(who, id, what);
    // What is asked stands beside the page.
    if (moved.kind === 'elsewhere') return { ...(await showOutcome(moved, context)), update: false };
    const { act } = moved;
    const done = { line: `\`${id}\` · ${texts.curation.moved[what]}`, act };
    return { ...(await show(listed, page, context, done)), update: true };
  },
});

export const listComponents = [pageButton, actSelect];

/** The server's own quotes, page by page. */
export const list = defineSubcommand({
  description: ({ commands }) => commands.curate.list,
  private: true,
  options: {
    state: {
      description: ({ commands }) => commands.curate.state,
      choices: [
        { name: ({ commands }) => commands.curate.served, value: 'active' },
        { name: ({ commands }) => commands.curate.waiting, value: 'pending' },
        { name: ({ commands }) => commands.curate.removed, value: 'removed' },
      ],
    },
    speaker: {
      description: ({ commands }) => commands.curate.speaker,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.search.suggestSpeakers(texts, server, typed),
    },
    article: ownArticle(({ commands }) => commands.curate.ofArticle),
  },
  async run({ state = '', speaker = '', article }, context) {
    const { services, server } = context;
    const found = article === undefined ? null : await services.curation.findArticle(server, article);
    return show({ state, speaker: queryOf(speaker, SPEAKER_LENGTH), article: found?.id ?? '' }, 0, context);
  },
});

/** Whether a button of ours could say this: a forged one may have anything. */
function isListed({ state, article }: Listed): boolean {
  return (state === '' || isState(state)) && /^[0-9a-z-]{0,48}$/.test(article);
}

async function show(
  listed: Listed,
  page: number,
  { services, server, texts }: HandlerContext,
  done?: { readonly line: string; readonly act: number },
): Promise<ComponentsReply> {
  if (!isListed(listed)) throw new UserError({ code: 'stale-button' });
  const { speaker, article } = listed;
  const state = isState(listed.state) ? listed.state : null;
  const filter = {
    ...(state === null ? {} : { state }),
    ...(speaker === '' ? {} : { speaker }),
    ...(article === '' ? {} : { articleId: article }),
  };
  const found = await services.curation.list(server, filter, page, SIZE);
  const { total } = found;
  const said = texts.curation;
  const parts = [
    total === 0 ? said.noQuotes : said.quotes(total),
    state === null ? null : said.states[state],
    speaker === '' ? null : said.bySpeaker(escapeMarkdown(speaker)),
    article === '' ? null : said.inArticle(article),
  ];
  return curatedListView(texts, {
    heading: [done?.line, parts.filter((part) => part !== null).join(' · ')]
      .filter((line) => line !== undefined)
      .join('\n'),
    quotes: found.quotes.map(({ value, article: of }) => ({ value, title: of?.title ?? null, buttons: [] })),
    page: found.page,
    pages: found.pages,
    select: {
      customId: actSelect.customId({ ...listed, page: found.page }),
      placeholder: said.actOnOne,
      options: found.quotes.flatMap(({ value }) => choicesOf(said, value)),
    },
    buttons: [
      ...(done === undefined ? [] : [undoPart(texts, done.act)]),
      ...pageButtons(texts, found, (wanted) => pageButton.customId({ ...listed, page: wanted })),
    ],
  });
}

/** What can be done with a quote: at most two choices each, ten on a page. */
function choicesOf(said: Texts['curation'], { id, text, state }: CuratedQuote) {
  const isRemoved = state === 'removed';
  return [
    ...(isRemoved ? [] : [{ label: said.editOne(text), value: `edit:${id}`, description: id }]),
    isRemoved
      ? { label: said.restoreOne(text), value: `restore:${id}`, description: id }
      : { label: said.removeOne(text), value: `remove:${id}`, description: id },
  ];
}

const STATES: ReadonlySet<string> = new Set<QuoteState>(['active', 'pending', 'removed']);

function isState(text: string): text is QuoteState {
  return STATES.has(text);
}
