import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { importView } from '../../src/views/exchange/importView.ts';
import { notice } from '../../src/views/parts/notice.ts';
import { undoPart } from '../parts/undo.ts';

const access = 'moderators';

const applyButton = defineComponent({
  name: 'curate.import',
  access,
  private: true,
  slow: true,
  fields: { draft: textField },
  async press({ draft }, { services, who }) {
    const { plan, act } = await services.exchange.apply(who, draft);
    const buttons = act === null ? [] : [undoPart(act)];
    return { ...importView(plan, { done: true, buttons }), update: true };
  },
});

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

export const importComponents = [applyButton, cancelButton];

/** Quotes from a file: first what it would bring, then a button that brings it. */
export const importQuotes = defineSubcommand({
  description: 'Import quotes from a file of Verbatim, Quoter, NadekoBot or Firebot, or any CSV',
  private: true,
  slow: true,
  options: {
    file: {
      kind: 'attachment',
      description: 'A .json, .csv or .yaml file; what it would bring is shown first',
      required: true,
    },
  },
  async run({ file }, { services, who }) {
    const { draft, plan } = await services.exchange.prepare(who, file);
    const buttons =
      draft === null
        ? []
        : [
            { label: 'Import', customId: applyButton.customId({ draft }), style: 'success' as const },
            { label: 'Cancel', customId: cancelButton.customId({ draft }) },
          ];
    return importView(plan, { done: false, buttons });
  },
});
