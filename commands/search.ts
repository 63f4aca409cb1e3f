import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { countField, dayField, queryField, textField } from '../src/bot/customId.ts';
import { articleKey } from '../src/domain/articleKey.ts';
import { readDays, type Days } from '../src/domain/days.ts';
import { readTypedDay } from '../src/domain/text/typedDay.ts';
import type { Asked, FoundPage } from '../src/domain/search/foundPage.ts';
import { queryOf } from '../src/domain/search/queryOf.ts';
import { UserError } from '../src/domain/userError.ts';
import type { Texts } from '../src/texts/texts.ts';
import { pageButtons } from '../src/views/parts/pageButtons.ts';
import type { Reply } from '../src/views/parts/reply.ts';
import { searchView } from '../src/views/quote/searchView.ts';
import { quoteSelect } from './parts/openContext.ts';

/** What a button has room for, in characters: with all of it used a `custom_id` has 99 of its 100. */
const TEXT_LENGTH = 40;
const SPEAKER_LENGTH = 20;

/** Characters of a day as people write it. */
const DAY_LENGTH = 40;

/** Another page of the same search. On somebody else's message the answer is private. */
const pageButton = defineComponent({
  name: 'search.page',
  fields: {
    text: queryField(TEXT_LENGTH),
    speaker: queryField(SPEAKER_LENGTH),
    article: textField,
    from: dayField,
    to: dayField,
    page: countField,
  },
  async press({ text, speaker, article: key, from, to, page }, context) {
    const { services, server, isOwn } = context;
    const article = key === '' ? null : await services.articles.byKey(server, key);
    if (article === undefined || text === '' || isReversed(from, to)) {
      throw new UserError({ code: 'stale-button' });
    }
    const asked: Asked = { text, speaker: speaker === '' ? null : speaker, article, from, to };
    const found = await services.search.find(server, asked, page);
    return {
      ...show(isOwn ? context.publicTexts : context.texts, found),
      ...(isOwn ? { update: true } : { private: true }),
    };
  },
});

/** Every quote that has the words, page by page: `/search friendship`. */
export const search = defineCommand({
  name: 'search',
  description: ({ commands }) => commands.search.description,
  options: {
    text: {
      description: ({ commands }) => commands.search.text,
      required: true,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.search.suggest(texts, server, typed),
    },
    speaker: {
      description: ({ commands }) => commands.search.speaker,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.search.suggestSpeakers(texts, server, typed),
    },
    article: {
      description: ({ commands }) => commands.search.article,
      maxLength: 100,
      suggest: (typed, { services, server }) => services.articles.suggest(server, typed),
    },
    from: { description: ({ commands }) => commands.search.from, maxLength: DAY_LENGTH },
    to: { description: ({ commands }) => commands.search.to, maxLength: DAY_LENGTH },
  },
  components: [pageButton],
  async run({ text, speaker, article, from, to }, { services, server, publicTexts }) {
    const days = {
      from: from === undefined ? '' : daysOf(from).first,
      to: to === undefined ? '' : daysOf(to).last,
    };
    if (isReversed(days.from, days.to)) throw new UserError({ code: 'days-reversed', ...days });
    const asked: Asked = {
      text: queryOf(text, TEXT_LENGTH),
      speaker: speaker === undefined ? null : queryOf(speaker, SPEAKER_LENGTH),
      article: article === undefined ? null : await services.articles.find(server, article),
      ...days,
    };
    return show(publicTexts, await services.search.find(server, asked, 0));
  },
});

function daysOf(typed: string): Days {
  const written = readTypedDay(typed, null);
  const days = written.kind === 'day' ? { first: written.day, last: written.day } : readDays(typed);
  if (days === null) throw new UserError({ code: 'bad-day', day: typed });
  return days;
}

function isReversed(from: string, to: string): boolean {
  return from !== '' && to !== '' && from > to;
}

function show(texts: Texts, found: FoundPage): Reply {
  const { asked } = found;
  const article = asked.article === null ? '' : articleKey(asked.article);
  const buttons = pageButtons(texts, found, (page) =>
    pageButton.customId({ ...asked, speaker: asked.speaker ?? '', article, page }),
  );
  return searchView(texts, found, { buttons, contextId: quoteSelect.customId({}) });
}
