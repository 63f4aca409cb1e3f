import { defineCommandGroup, defineSubcommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { UserError } from '../src/domain/userError.ts';
import { notice } from '../src/views/parts/notice.ts';
import { privacyView } from '../src/views/curation/privacyView.ts';

/** Erases for good; only ever what the person who presses it added or said. */
const eraseButton = defineComponent({
  name: 'privacy.erase',
  access: 'members',
  private: true,
  fields: {},
  async press(_values, { services, server, user, isOwn, texts }) {
    if (!isOwn) throw new UserError({ code: 'stale-button' });
    const { quotes } = await services.privacy.erase(server, user.id);
    return { ...notice(texts.privacy.erased(quotes)), update: true };
  },
});

const show = defineSubcommand({
  description: ({ commands }) => commands.privacy.show,
  private: true,
  options: {},
  run: async (_args, { services, server, user, texts }) =>
    privacyView(texts, await services.privacy.about(server, user.id), []),
});

const optOut = defineSubcommand({
  description: ({ commands }) => commands.privacy.optOut,
  private: true,
  options: {},
  async run(_args, { services, server, user, texts }) {
    const { hidden } = await services.privacy.optOut(server, user.id);
    const { optedOut, optedOutHidden } = texts.privacy;
    return notice(hidden === 0 ? optedOut : optedOutHidden(hidden));
  },
});

const optIn = defineSubcommand({
  description: ({ commands }) => commands.privacy.optIn,
  private: true,
  options: {},
  async run(_args, { services, server, user, texts }) {
    await services.privacy.optIn(server, user.id);
    return notice(texts.privacy.optedIn);
  },
});

const erase = defineSubcommand({
  description: ({ commands }) => commands.privacy.delete,
  private: true,
  options: {},
  run: async (_args, { services, server, user, texts }) =>
    privacyView(texts, await services.privacy.about(server, user.id), [
      { label: texts.privacy.erase, customId: eraseButton.customId({}), style: 'danger' },
    ]),
});

/** A person's own say about what a server keeps of them. */
export const privacy = defineCommandGroup({
  name: 'privacy',
  description: ({ commands }) => commands.privacy.description,
  access: 'members',
  subcommands: { show, 'opt-out': optOut, 'opt-in': optIn, delete: erase },
  components: [eraseButton],
});
