import { defineCommandGroup, defineSubcommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { UserError } from '../src/domain/userError.ts';
import { counted } from '../src/domain/text/counted.ts';
import { notice } from '../src/views/parts/notice.ts';
import { privacyView } from '../src/views/curation/privacyView.ts';

/** Erases for good; only ever what the person who presses it added or said. */
const eraseButton = defineComponent({
  name: 'privacy.erase',
  access: 'members',
  private: true,
  fields: {},
  async press(_values, { services, server, user, isOwn }) {
    if (!isOwn) throw new UserError({ code: 'stale-button' });
    const { quotes } = await services.privacy.erase(server, user.id);
    const count = counted(quotes, 'quote was', 'quotes were');
    return {
      ...notice(`**Erased.** ${count} removed for good, with their history; your name was taken out of it.`),
      update: true,
    };
  },
});

const show = defineSubcommand({
  description: 'What this server keeps of you',
  private: true,
  options: {},
  run: async (_args, { services, server, user }) =>
    privacyView(await services.privacy.about(server, user.id), []),
});

const optOut = defineSubcommand({
  description: 'Your messages can no longer be saved as quotes here, and those that were are hidden',
  private: true,
  options: {},
  async run(_args, { services, server, user }) {
    const { hidden } = await services.privacy.optOut(server, user.id);
    const count =
      hidden === 0
        ? ''
        : ` ${counted(hidden, 'saved message is', 'saved messages are')} no longer served; \`/privacy delete\` erases ${hidden === 1 ? 'it' : 'them'}.`;
    return notice(
      `**Nobody can save your messages as quotes in this server.**${count} \`/privacy opt-in\` allows it again.`,
    );
  },
});

const optIn = defineSubcommand({
  description: 'Your messages can be saved as quotes here again',
  private: true,
  options: {},
  async run(_args, { services, server, user }) {
    await services.privacy.optIn(server, user.id);
    return notice(
      '**Your messages can be saved as quotes in this server.** What was hidden stays so until a moderator restores it.',
    );
  },
});

const erase = defineSubcommand({
  description: 'Erase what you added here and what was saved of you',
  private: true,
  options: {},
  run: async (_args, { services, server, user }) =>
    privacyView(await services.privacy.about(server, user.id), [
      { label: 'Erase it for good', customId: eraseButton.customId({}), style: 'danger' },
    ]),
});

/** A person's own say about what a server keeps of them. */
export const privacy = defineCommandGroup({
  name: 'privacy',
  description: 'What this server keeps of you, and whether you may be quoted',
  access: 'members',
  subcommands: { show, 'opt-out': optOut, 'opt-in': optIn, delete: erase },
  components: [eraseButton],
});
