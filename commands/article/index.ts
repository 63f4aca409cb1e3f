import { defineCommandGroup, defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import { defineModal } from '../../src/bot/modal.ts';
import type { StringOption } from '../../src/bot/options.ts';
import { countSpeakers } from '../../src/domain/curation/countSpeakers.ts';
import { ARTICLE_LENGTHS } from '../../src/domain/curation/newArticle.ts';
import { UserError } from '../../src/domain/userError.ts';
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
  async press({ draft }, { services, who, texts }) {
    const removed = await services.curatedArticles.remove(who, draft);
    return articleNotice(texts, { kind: 'removed', ...removed }, [undoPart(texts, removed.act)]);
  },
});

const keepButton = defineComponent({
  name: 'article.keep',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, { services, who, texts }) {
    await services.curatedArticles.dropRemoval(who, draft);
    return articleNotice(texts, { kind: 'kept' });
  },
});

const speakerForm = defineModal({
  name: 'article.speaker',
  title: ({ forms }) => forms.correctSpeaker,
  access,
  private: true,
  fields: { article: textField },
  inputs: {
    speaker: { kind: 'select', label: ({ forms }) => forms.wrongName, required: true },
    name: { kind: 'short', label: ({ forms }) => forms.rightName, required: true, maxLength: 100 },
  },
  async submit({ article, speaker, name }, { services, who, texts }) {
    const names = { from: speaker, to: name };
    const corrected = await services.curatedArticles.correctSpeaker(who, article, names);
    return articleNotice(texts, { kind: 'corrected', ...corrected, ...names }, [
      undoPart(texts, corrected.act),
    ]);
  },
});

const wanted = {
  description: ({ commands }) => commands.article.which,
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
  description: ({ commands }) => commands.article.description,
  access,
  components: [...handingInComponents, pageButton, removeButton, keepButton],
  modals: [pasteForm, aboutForm, speakerForm],
  subcommands: {
    add: defineSubcommand({
      description: ({ commands }) => commands.article.add,
      private: true,
      options: {
        address: { description: ({ commands }) => commands.article.address, maxLength: ARTICLE_LENGTHS.url },
        file: { kind: 'attachment', description: ({ commands }) => commands.article.file },
        title: { description: ({ commands }) => commands.article.title, maxLength: ARTICLE_LENGTHS.title },
        date: { description: ({ commands }) => commands.article.date, maxLength: ARTICLE_LENGTHS.date },
      },
      run({ address, file, title, date }, context) {
        if (address !== undefined && file !== undefined) throw new UserError({ code: 'two-sources' });
        if (address !== undefined) return handIn({ kind: 'address', address, title, date }, context);
        if (file !== undefined) return handIn({ kind: 'file', file, title, date }, context);
        return openPaste(context.texts, { title, date });
      },
    }),
    list: defineSubcommand({
      description: ({ commands }) => commands.article.list,
      private: true,
      options: {},
      run: async (_args, { services, server, texts }) =>
        showList(texts, await services.curatedArticles.list(server, 0), false),
    }),
    show: defineSubcommand({
      description: ({ commands }) => commands.article.show,
      private: true,
      options: { article: wanted },
      run: async ({ article: of }, { services, server, texts }) =>
        shownArticleView(texts, await services.curatedArticles.show(server, of)),
    }),
    remove: defineSubcommand({
      description: ({ commands }) => commands.article.remove,
      private: true,
      options: { article: wanted },
      async run({ article: of }, { services, who, texts }) {
        const { article: asked, goes, draft } = await services.curatedArticles.askRemoval(who, of);
        return articleNotice(texts, { kind: 'removal', article: asked, goes }, [
          { label: texts.article.remove, customId: removeButton.customId({ draft }), style: 'danger' },
          { label: texts.article.cancel, customId: keepButton.customId({ draft }) },
        ]);
      },
    }),
    refetch: defineSubcommand({
      description: ({ commands }) => commands.article.refetch,
      private: true,
      slow: true,
      options: { article: wanted },
      async run({ article: of }, { services, who, texts }) {
        const read = await services.curatedArticles.refetch(who, of);
        return articleNotice(texts, read, read.kind === 'changed' ? [undoPart(texts, read.act)] : []);
      },
    }),
    speakers: defineSubcommand({
      description: ({ commands }) => commands.article.speakers,
      private: true,
      options: { article: wanted },
      async run({ article: of }, { services, server, texts }) {
        const shown = await services.curatedArticles.show(server, of);
        // A correction is of a name, in sure quotes and in doubtful ones.
        const named = shown.quotes.map(({ speaker }) => ({ speaker, sure: true }));
        const speakers = countSpeakers(named).flatMap(({ named: { speaker }, count }) =>
          speaker === null || speaker.length > SPEAKER_LENGTH
            ? []
            : { label: speaker, value: speaker, description: texts.article.quotes(count) },
        );
        if (speakers.length === 0) return articleNotice(texts, { kind: 'nobody', article: shown.article });
        return speakerForm.open(texts, {
          fields: { article: shown.article.id },
          options: { speaker: speakers.slice(0, SPEAKERS) },
        });
      },
    }),
  },
});

function showList(texts: Texts, listed: ListedArticles, update: boolean): Reply {
  const buttons = pageButtons(texts, listed, (page) => pageButton.customId({ page }));
  return articlesView(texts, { ...listed, buttons, update });
}
