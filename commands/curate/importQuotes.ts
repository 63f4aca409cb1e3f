import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import type { ChosenWords, ImportPlan } from '../../src/domain/exchange/importPlan.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';
import { importView } from '../../src/views/exchange/importView.ts';
import { notice } from '../../src/views/parts/notice.ts';
import { undoPart } from '../parts/undo.ts';

const access = 'moderators';

const apply = (name: string, chosen: ChosenWords) =>
  defineComponent({
    name,
    access,
    private: true,
    slow: true,
    fields: { draft: textField },
    async press({ draft }, { services, who, texts }) {
      const { plan, act } = await services.exchange.apply(who, draft, chosen);
      const buttons = act === null ? [] : [undoPart(texts, act)];
      return { ...importView(texts, plan, { done: true, buttons }), update: true };
    },
  });

const applyButton = apply('curate.import', 'typed');
const applyWithSourceButton = apply('curate.import-source', 'source');

const cancelButton = defineComponent({
  name: 'curate.cancel-import',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, { services, who, texts }) {
    await services.exchange.drop(who, draft);
    return { ...notice(texts.exchange.dropped), update: true };
  },
});

export const importComponents = [applyButton, applyWithSourceButton, cancelButton];

/** Quotes from a file: first what it would bring, then a button that brings it. */
export const importQuotes = defineSubcommand({
  description: ({ commands }) => commands.curate.import,
  private: true,
  slow: true,
  options: {
    file: {
      kind: 'attachment',
      description: ({ commands }) => commands.curate.file,
      required: true,
    },
  },
  async run({ file }, { services, who, texts }) {
    const { draft, plan } = await services.exchange.prepare(who, file);
    const buttons = draft === null ? [] : choices(texts, draft, plan);
    return importView(texts, plan, { done: false, buttons });
  },
});

/** Where articles say words otherwise, it is asked whose are to be imported. */
function choices({ exchange }: Texts, draft: string, { quotes }: ImportPlan): readonly ButtonPart[] {
  const cancel = { label: exchange.cancel, customId: cancelButton.customId({ draft }) };
  const typed = applyButton.customId({ draft });
  if (quotes.every(({ found }) => found === undefined || found.isSame)) {
    return [{ label: exchange.import, customId: typed, style: 'success' }, cancel];
  }
  const source = applyWithSourceButton.customId({ draft });
  return [
    { label: exchange.importArticles, customId: source, style: 'success' },
    { label: exchange.importUnverified, customId: typed },
    cancel,
  ];
}
