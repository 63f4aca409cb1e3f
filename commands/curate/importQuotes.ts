import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import type { ChosenWords, ImportPlan } from '../../src/domain/exchange/importPlan.ts';
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
      return { ...importView(plan, { done: true, buttons }), update: true };
    },
  });

const applyButton = apply('curate.import', 'typed');
const applyWithSourceButton = apply('curate.import-source', 'source');

const cancelButton = defineComponent({
  name: 'curate.cancel-import',
  access,
  private: true,
  fields: { draft: textField },
  async press({ draft }, { services, who }) {
    await services.exchange.drop(who, draft);
    return { ...notice('Nothing was imported.'), update: true };
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
  async run({ file }, { services, who }) {
    const { draft, plan } = await services.exchange.prepare(who, file);
    return importView(plan, { done: false, buttons: draft === null ? [] : choices(draft, plan) });
  },
});

/** Where articles say words otherwise, it is asked whose are to be imported. */
function choices(draft: string, { quotes }: ImportPlan): readonly ButtonPart[] {
  const cancel = { label: 'Cancel', customId: cancelButton.customId({ draft }) };
  const typed = applyButton.customId({ draft });
  if (quotes.every(({ found }) => found === undefined || found.isSame)) {
    return [{ label: 'Import', customId: typed, style: 'success' }, cancel];
  }
  const source = applyWithSourceButton.customId({ draft });
  return [
    { label: 'Import with the articles’ words', customId: source, style: 'success' },
    { label: 'Import these as unverified', customId: typed },
    cancel,
  ];
}
