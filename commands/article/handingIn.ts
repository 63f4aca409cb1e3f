import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { textField } from '../../src/bot/customId.ts';
import { keepTyped } from '../../src/bot/keepTyped.ts';
import type { ModalReply } from '../../src/bot/answer.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { ARTICLE_LENGTHS } from '../../src/domain/curation/newArticle.ts';
import { joinPieces } from '../../src/domain/text/joinPieces.ts';
import type { HandedIn, PastedForm, PreparedArticle } from '../../src/services/article/articleIntake.ts';
import { articleNotice } from '../../src/views/article/articleNotice.ts';
import { intakeView } from '../../src/views/article/intakeView.ts';
import { notice } from '../../src/views/parts/notice.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { undoPart } from '../parts/undo.ts';

// The form in which an article is pasted, and the questions that follow. They lead to each other, so they stand
// together.

const access = 'moderators';

const storeButton = defineComponent({
  name: 'article.store',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, context) {
    const stored = await context.services.intake.store(context.who, draft);
    return articleNotice(context.texts, { kind: 'stored', ...stored }, [undoPart(context.texts, stored.act)]);
  },
});

const cancelButton = defineComponent({
  name: 'article.cancel',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, context) {
    await context.services.intake.drop(context.who, draft);
    return articleNotice(context.texts, { kind: 'dropped' });
  },
});

/** Opens the form again as it was filled in. */
const correctButton = defineComponent({
  name: 'article.correct',
  access,
  private: true,
  fields: { draft: textField },
  press: async ({ draft }, { services, who, texts }) =>
    openPaste(texts, await services.intake.heldForm(who, draft)),
});

/** Opens the form for what a page or a file does not tell. */
const fillInButton = defineComponent({
  name: 'article.fillIn',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, { services, who, texts }) {
    const { title, date } = await services.intake.unfinished(who, draft);
    return aboutForm.open(texts, {
      fields: { draft },
      values: { title: title ?? undefined, date: date ?? undefined },
    });
  },
});

export const handingInComponents = [storeButton, cancelButton, correctButton, fillInButton];

/** What was handed in, to be looked at before it is stored. */
export async function handIn(handed: HandedIn, context: HandlerContext): Promise<Reply> {
  return showPrepared(context.texts, await context.services.intake.prepare(context.who, handed));
}

function showPrepared(texts: Texts, prepared: PreparedArticle): Reply {
  const { draft } = prepared;
  if (prepared.kind === 'unfinished') {
    const fillIn = {
      label: texts.article.fillIn,
      customId: fillInButton.customId({ draft }),
      style: 'primary',
    } as const;
    return { ...notice(texts.refusals.articleFault[prepared.fault], [fillIn]), update: true };
  }
  const { preview } = prepared;
  const view = intakeView(texts, {
    article: preview.article,
    ...preview.found,
    twin: preview.twin,
    struck: preview.struck,
    buttons: [
      { label: texts.article.storeIt, customId: storeButton.customId({ draft }), style: 'success' },
      { label: texts.article.cancel, customId: cancelButton.customId({ draft }) },
    ],
  });
  // In place of the refusal that was corrected, if there was one.
  return { ...view, update: true };
}

export const aboutForm = defineModal({
  name: 'article.about',
  title: ({ forms }) => forms.aboutArticle,
  access,
  private: true,
  fields: { draft: textField },
  inputs: {
    title: {
      kind: 'short',
      label: ({ forms }) => forms.title,
      required: true,
      maxLength: ARTICLE_LENGTHS.title,
    },
    date: {
      kind: 'short',
      label: ({ forms }) => forms.day,
      required: true,
      maxLength: ARTICLE_LENGTHS.date,
      placeholder: ({ forms }) => forms.dayExample,
    },
  },
  submit: async ({ draft, title, date }, { services, who, texts }) =>
    showPrepared(texts, await services.intake.finish(who, draft, { title, date })),
});

export const pasteForm = defineModal({
  name: 'article.paste',
  title: ({ forms }) => forms.addArticle,
  access,
  private: true,
  fields: {},
  inputs: {
    text: {
      kind: 'paragraph',
      label: ({ forms }) => forms.text,
      description: ({ forms }) => forms.textIs,
      required: true,
    },
    more: { kind: 'paragraph', label: ({ forms }) => forms.moreText },
    title: {
      kind: 'short',
      label: ({ forms }) => forms.title,
      description: ({ forms }) => forms.titleIs,
      maxLength: ARTICLE_LENGTHS.title,
    },
    date: {
      kind: 'short',
      label: ({ forms }) => forms.day,
      description: ({ forms }) => forms.dayIs,
      maxLength: ARTICLE_LENGTHS.date,
      placeholder: ({ forms }) => forms.dayExample,
    },
    url: {
      kind: 'short',
      label: ({ forms }) => forms.address,
      maxLength: ARTICLE_LENGTHS.url,
      placeholder: ({ forms }) => forms.addressExample,
    },
  },
  submit(typed, context) {
    const { text, more = '', title, date, url } = typed;
    return keepTyped(
      context.texts,
      () => handIn({ kind: 'text', text: joinPieces(text, more), title, date, url }, context),
      async () =>
        correctButton.customId({ draft: await context.services.intake.holdForm(context.who, typed) }),
    );
  },
});

/** @param values what stands in the form at first */
export function openPaste(
  texts: Texts,
  values: { readonly [Name in keyof PastedForm]?: string | undefined },
): ModalReply {
  return pasteForm.open(texts, { fields: {}, values });
}
