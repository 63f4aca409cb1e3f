import { defineCommandGroup, defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import { defineModal } from '../../src/bot/modal.ts';
import type { StringOption } from '../../src/bot/options.ts';
import { countSpeakers } from '../../src/domain/curation/countSpeakers.ts';
import { ARTICLE_LENGTHS } from '../../src/domain/curation/newArticle.ts';
import { UserError } from '../../src/domain/userError.ts';
import { counted } from '../../src/domain/text/counted.ts';
import type { ListedArticles } from '../../src/services/article/curatedArticles.ts';
import { articlesView } from '../../src/views/article/articlesView.ts';
import { articleNotice } from '../../src/views/article/articleNotice.ts';
import { pageButtons } from '../../src/views/parts/pageButtons.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { shownArticleView } from '../../src/views/article/shownArticleView.ts';
import { aboutForm, handIn, handingInComponents, openPaste, pasteForm } from './handingIn.ts';
import { undoPart } from '../parts/undo.ts';

const access = 'moderators';

const pageButton = defineComponent({
  name: 'article.page',
  access,
  private: true,
  fields: { page: countField },
  press: async ({ page }, { services, server, isOwn, texts }) =>
    showList(texts, await services.curatedArticles.list(server, page), isOwn),
});

const removeButton = defineComponent({
  name: 'article.remove',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, { services, who }) {
    const removed = await services.curatedArticles.remove(who, draft);
    return articleNotice({ kind: 'removed', ...removed }, [undoPart(removed.act)]);
  },
});

const keepButton = defineComponent({
  name: 'article.keep',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, { services, who }) {
    await services.curatedArticles.dropRemoval(who, draft);
    return articleNotice({ kind: 'kept' });
  },
});

const speakerForm = defineModal({
  name: 'article.speaker',
  title: 'Correct a speaker',
  access,
  private: true,
  fields: { article: textField },
  inputs: {
    speaker: { kind: 'select', label: 'Who is named wrongly', required: true },
    name: { kind: 'short', label: 'The right name', required: true, maxLength: 100 },
  },
  async submit({ article, speaker, name }, { services, who }) {
    const names = { from: speaker, to: name };
    const corrected = await services.curatedArticles.correctSpeaker(who, article, names);
    return articleNotice({ kind: 'corrected', ...corrected, ...names }, [undoPart(corrected.act)]);
  },
});

const wanted = {
  description: 'Which article: its id or words of its title',
  required: true,
  maxLength: 100,
  suggest: (typed, { services, server }) => services.curatedArticles.suggest(server, typed),
} satisfies StringOption;

/** A form's list holds 25 speakers, of at most 100 characters. */
const SPEAKERS = 25;
const SPEAKER_LENGTH = 100;

/** A server's own articles: added, looked at, corrected, taken away. */
export const article = defineCommandGroup({
  name: 'article',
  description: 'The articles of this server',
  access,
  components: [...handingInComponents, pageButton, removeButton, keepButton],
  modals: [pasteForm, aboutForm, speakerForm],
  subcommands: {
    add: defineSubcommand({
      description: 'Add an article: by address, by file, or without either by pasting its text',
      private: true,
      options: {
        address: { description: 'Where the article stands: https://…', maxLength: ARTICLE_LENGTHS.url },
        file: { kind: 'attachment', description: 'A .txt, .md or .html file of at most 1 MB' },
        title: { description: 'Its title, if the source says it wrongly', maxLength: ARTICLE_LENGTHS.title },
        date: { description: 'Its day of publication, such as 2022-09-04', maxLength: 10 },
      },
      run({ address, file, title, date }, context) {
        if (address !== undefined && file !== undefined) throw new UserError({ code: 'two-sources' });
        if (address !== undefined) return handIn({ kind: 'address', address, title, date }, context);
        if (file !== undefined) return handIn({ kind: 'file', file, title, date }, context);
        return openPaste({ title, date });
      },
    }),
    list: defineSubcommand({
      description: 'The articles of this server',
      private: true,
      options: {},
      run: async (_args, { services, server, texts }) =>
        showList(texts, await services.curatedArticles.list(server, 0), false),
    }),
    show: defineSubcommand({
      description: 'What is known of an article: its speakers and its quotes',
      private: true,
      options: { article: wanted },
      run: async ({ article: of }, { services, server }) =>
        shownArticleView(await services.curatedArticles.show(server, of)),
    }),
    remove: defineSubcommand({
      description: 'Take an article and its quotes away, after saying what goes with it',
      private: true,
      options: { article: wanted },
      async run({ article: of }, { services, who }) {
        const { article: asked, goes, draft } = await services.curatedArticles.askRemoval(who, of);
        return articleNotice({ kind: 'removal', article: asked, goes }, [
          { label: 'Remove', customId: removeButton.customId({ draft }), style: 'danger' },
          { label: 'Cancel', customId: keepButton.customId({ draft }) },
        ]);
      },
    }),
    refetch: defineSubcommand({
      description: 'Read an article’s page again, to see whether it has changed',
      private: true,
      slow: true,
      options: { article: wanted },
      async run({ article: of }, { services, who }) {
        const read = await services.curatedArticles.refetch(who, of);
        return articleNotice(read, read.kind === 'changed' ? [undoPart(read.act)] : []);
      },
    }),
    speakers: defineSubcommand({
      description: 'Correct who is named as a speaker, in all quotes of an article',
      private: true,
      options: { article: wanted },
      async run({ article: of }, { services, server }) {
        const shown = await services.curatedArticles.show(server, of);
        // A correction is of a name, in sure quotes and in doubtful ones.
        const named = shown.quotes.map(({ speaker }) => ({ speaker, sure: true }));
        const speakers = countSpeakers(named).flatMap(({ named: { speaker }, count }) =>
          speaker === null || speaker.length > SPEAKER_LENGTH
            ? []
            : { label: speaker, value: speaker, description: counted(count, 'quote') },
        );
        if (speakers.length === 0) return articleNotice({ kind: 'nobody', article: shown.article });
        return speakerForm.open({
          fields: { article: shown.article.id },
          options: { speaker: speakers.slice(0, SPEAKERS) },
        });
      },
    }),
  },
});

function showList(texts: Texts, listed: ListedArticles, update: boolean): Reply {
  const buttons = pageButtons(texts, listed, (page) => pageButton.customId({ page }));
  return articlesView({ ...listed, buttons, update });
}
