import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import { keepTyped } from '../../src/bot/keepTyped.ts';
import type { SelectOption } from '../../src/bot/inputs.ts';
import type { ModalReply } from '../../src/bot/answer.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { FIELD_LENGTHS, type QuoteForm } from '../../src/domain/curation/quoteForm.ts';
import { shorten } from '../../src/domain/text/shorten.ts';
import type { Submission, Outcome } from '../../src/services/curation/submission.ts';
import { notice } from '../../src/views/parts/notice.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { submissionView } from '../../src/views/curation/submissionView.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ComponentsReply, Reply } from '../../src/views/parts/reply.ts';
import { beside, fresh, kept, NO_ARTICLE, readBeside, readFresh, readKept, valuesOf } from './quoteFields.ts';
import { choicesElsewhere } from './choicesElsewhere.ts';
import { decideParts } from './decideParts.ts';
import { reopened } from './reopened.ts';
import { suggested } from './suggested.ts';
import { tellSuggester } from './tell.ts';
import { undoPart } from './undo.ts';

// The forms in which quotes are typed, and the questions that follow. They lead to each other, so they stand together.

const addModal = defineModal({
  name: 'curate.add',
  title: ({ forms }) => forms.addQuote,
  access: 'moderators',
  private: true,
  fields: {},
  inputs: fresh,
  submit: (values, context) => submit(readFresh('add', values), context),
});

const suggestModal = defineModal({
  name: 'suggest.form',
  title: ({ forms }) => forms.suggestQuote,
  access: 'members',
  private: true,
  fields: {},
  inputs: fresh,
  submit: (values, context) => submit(readFresh('suggest', values), context),
});

const saveModal = defineModal({
  name: 'curate.save',
  title: ({ forms }) => forms.saveQuote,
  access: 'moderators',
  private: true,
  fields: { draft: textField },
  inputs: {
    ...kept,
    quote: { ...kept.quote, description: ({ forms }) => forms.ofMessage },
  },
  async submit({ draft, ...values }, context) {
    const message = await context.services.curation.heldMessage(context.who, draft);
    return submit({ aim: { kind: 'save', message }, form: readKept(values) }, context);
  },
});

const editModal = defineModal({
  name: 'curate.edit',
  title: ({ forms }) => forms.editQuote,
  access: 'moderators',
  private: true,
  fields: { id: textField, revision: countField },
  inputs: kept,
  submit: ({ id, revision, ...values }, context) =>
    submit({ aim: { kind: 'edit', id, revision }, form: readKept(values) }, context),
});

/** For a quote with more words than an input takes: they stay as they are. */
const editLongModal = defineModal({
  name: 'curate.editLong',
  title: ({ forms }) => forms.editBeside,
  access: 'moderators',
  private: true,
  fields: { id: textField, revision: countField },
  inputs: beside,
  async submit({ id, revision, ...values }, context) {
    const { value } = await context.services.curation.find(context.server, id);
    return submit(
      { aim: { kind: 'edit', id, revision }, form: { ...readBeside(values), text: value.text } },
      context,
    );
  },
});

/** Answers a question with yes: uses the source's words, or adds in spite of what overlaps. */
const confirmButton = defineComponent({
  name: 'curate.confirm',
  access: 'members',
  private: true,
  fields: { draft: textField },
  async press({ draft }, context) {
    const who = { ...context.who, isModerator: context.isModerator };
    return showOutcome(await context.services.curation.confirm(who, draft), context);
  },
});

/** Keeps words as they were typed, beside an article that says them or says them otherwise. */
const keepTypedButton = defineComponent({
  name: 'curate.unverified',
  access: 'moderators',
  private: true,
  fields: { draft: textField },
  async press({ draft }, context) {
    const who = { ...context.who, isModerator: context.isModerator };
    return showOutcome(await context.services.curation.confirm(who, draft, 'typed'), context);
  },
});

const discardButton = defineComponent({
  name: 'curate.discard',
  access: 'members',
  private: true,
  fields: { draft: textField },
  async press({ draft }, context) {
    await context.services.curation.discard(context.who, draft);
    return { ...notice(context.texts.curation.nothingKept), update: true };
  },
});

/** Opens the form again as it was filled in. */
const rewriteButton = defineComponent({
  name: 'curate.rewrite',
  access: 'members',
  private: true,
  fields: { draft: textField },
  async press({ draft }, context) {
    const { curation } = context.services;
    const { aim, form } = await curation.formOf(context.who, draft);
    switch (aim.kind) {
      case 'add':
      case 'suggest':
        return openFresh(aim.kind, context, { articleId: aim.articleId, form });
      case 'save': {
        const held = await curation.holdMessage(context.who, { ...aim.message, isBot: false });
        return saveModal.open(context.texts, { fields: { draft: held }, values: valuesOf(form) });
      }
      case 'edit':
        return openEdit(context.texts, aim, form);
      default:
        return aim satisfies never;
    }
  },
});

export const submitModals = [addModal, suggestModal, saveModal, editModal, editLongModal];
export const submitComponents = [confirmButton, keepTypedButton, discardButton, rewriteButton];

const ARTICLES = 24;

/** Opens the form of a new quote. @param articleId chosen already; `form` as it was filled in before */
export async function openFresh(
  kind: 'add' | 'suggest',
  { services, server, texts }: HandlerContext,
  { articleId, form }: { readonly articleId: string | null; readonly form?: QuoteForm },
): Promise<ModalReply> {
  const articles = await services.curation.articles(server);
  const chosen = articles.filter(({ id }) => id === articleId);
  const others = articles.filter(({ id }) => id !== articleId);
  const options: readonly SelectOption[] = [
    { value: NO_ARTICLE, label: texts.curation.noArticle, description: texts.curation.keptUnchecked },
    ...[...chosen, ...others].slice(0, ARTICLES).map(({ id, title, date }) => ({
      value: id,
      label: shorten(title, 100) || id,
      description: date,
    })),
  ];
  const article = chosen[0]?.id ?? NO_ARTICLE;
  const typed = form === undefined ? {} : valuesOf({ ...form, note: form.note ?? form.sourceLine });
  const opening = { fields: {}, values: { ...typed, article }, options: { article: options } };
  return kind === 'add' ? addModal.open(texts, opening) : suggestModal.open(texts, opening);
}

export function openSave(texts: Texts, draft: string, text: string, author: string): ModalReply {
  return saveModal.open(texts, { fields: { draft }, values: { quote: text, speaker: author } });
}

export function openEdit(
  texts: Texts,
  { id, revision }: { readonly id: string; readonly revision: number },
  form: QuoteForm,
): ModalReply {
  const opening = { fields: { id, revision } };
  const { quote, ...others } = valuesOf(form);
  return form.text.length > FIELD_LENGTHS.text
    ? editLongModal.open(texts, { ...opening, values: others })
    : editModal.open(texts, { ...opening, values: { quote, ...others } });
}

async function submit(submission: Submission, context: HandlerContext): Promise<Reply> {
  const { curation } = context.services;
  const { who } = context;
  return keepTyped(
    context.texts,
    async () => showOutcome(await curation.submit(who, submission), context),
    async (refusal) =>
      rewriteButton.customId({ draft: await curation.holdForm(who, reopened(submission, refusal)) }),
  );
}

/** What became of it, in place of the question before it where there was one. */
export async function showOutcome(outcome: Outcome, context: HandlerContext): Promise<ComponentsReply> {
  const isSuggested = outcome.kind === 'kept' && outcome.aim === 'suggest';
  const told = isSuggested ? await suggested(outcome, context) : [];
  if (outcome.kind === 'kept' && outcome.aim === 'approve')
    await tellSuggester(context, outcome.quote, 'approve');
  return { ...submissionView(context.texts, outcome, await buttonsOf(outcome, context), told), update: true };
}

async function buttonsOf(outcome: Outcome, context: HandlerContext): Promise<readonly ButtonPart[]> {
  const { texts } = context;
  const said = texts.curation;
  const ask = (label: string, customId: string, draft: string): readonly ButtonPart[] => [
    { label, customId, style: 'primary' },
    { label: said.cancel, customId: discardButton.customId({ draft }) },
  ];
  switch (outcome.kind) {
    case 'kept':
      if (outcome.aim === 'suggest') return [];
      return [
        ...(outcome.quote.state === 'pending' ? decideParts(texts, outcome.quote.id) : []),
        undoPart(texts, outcome.act),
      ];
    case 'unchanged':
      return [];
    case 'overlaps':
      return ask(said.addAnyway, confirmButton.customId(outcome), outcome.draft);
    case 'near': {
      const label = outcome.source === null ? said.useMessage : said.useArticle;
      return ask(label, confirmButton.customId(outcome), outcome.draft);
    }
    case 'elsewhere':
      return choicesElsewhere(outcome, context, {
        confirm: confirmButton.customId(outcome),
        keepTyped: keepTypedButton.customId(outcome),
        discard: discardButton.customId(outcome),
      });
    case 'not-found':
    case 'spliced':
      return ask(said.changeWords, rewriteButton.customId(outcome), outcome.draft);
    default:
      return outcome satisfies never;
  }
}
