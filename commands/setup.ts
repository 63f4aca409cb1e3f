import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { countField, textField } from '../src/bot/customId.ts';
import type { ModalReply } from '../src/bot/answer.ts';
import { keepTyped } from '../src/bot/keepTyped.ts';
import { defineModal } from '../src/bot/modal.ts';
import type { HandlerContext } from '../src/bot/handlerContext.ts';
import { OFFERED_DAYS } from '../src/domain/daily/readDays.ts';
import { MOST_WAITING, type ServerSettings } from '../src/domain/serverSettings.ts';
import { UserError } from '../src/domain/userError.ts';
import type { TypedForm } from '../src/services/services.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { ComponentsReply, Reply } from '../src/views/parts/reply.ts';
import { settingLine } from '../src/views/setup/settingLines.ts';
import { noticesHereView, setupView, type ShownSetup } from '../src/views/setup/setupView.ts';
import { ANY_QUOTE, dailyInputs, dailyValues, setDaily } from './parts/setDaily.ts';
import { idOrNone, layoutOf } from './parts/chosenSettings.ts';
import { OPEN_SETUP } from './parts/welcome.ts';
import { tellIn } from './parts/tell.ts';

const access = 'managers';
/** As it is typed. */
const [EVERY_DAY] = OFFERED_DAYS;

const channelSelect = defineComponent({
  name: 'setup.channel',
  access,
  private: true,
  fields: {},
  async press(_values, context) {
    const channel = idOrNone(context.chosen);
    if (channel !== null) {
      // What cannot be told there is better known now.
      const reply = noticesHereView(context.publicTexts, context.user.id);
      const isThere = await tellIn(context.services, { channel, reply, about: `notices:${context.user.id}` });
      if (!isThere) throw new UserError({ code: 'cannot-post', channel });
    }
    return choose({ noticeChannel: channel }, context);
  },
});

const roleSelect = defineComponent({
  name: 'setup.role',
  access,
  private: true,
  fields: {},
  press: (_values, context) => choose({ curatorRole: idOrNone(context.chosen) }, context),
});

const layoutSelect = defineComponent({
  name: 'setup.layout',
  access,
  private: true,
  fields: {},
  press: (_values, context) => choose({ cardLayout: layoutOf(context.chosen[0] ?? '') }, context),
});

const waitingSelect = defineComponent({
  name: 'setup.waiting',
  access,
  private: true,
  fields: {},
  press(_values, context) {
    const [most = ''] = context.chosen;
    if (!/^\d{1,2}$/.test(most) || Number(most) > MOST_WAITING) throw new UserError({ code: 'stale-button' });
    return choose({ mostWaiting: Number(most) }, context);
  },
});

/** Buttons say what they set, so that one pressed twice does the same. */
const unverifiedButton = defineComponent({
  name: 'setup.unverified',
  access,
  private: true,
  fields: { are: textField },
  press: ({ are }, context) => choose({ servesUnverified: are === 'served' }, context),
});

const themeButton = defineComponent({
  name: 'setup.theme',
  access,
  private: true,
  fields: { theme: textField },
  press: ({ theme }, context) => choose({ cardTheme: theme === 'night' ? 'night' : 'paper' }, context),
});

/** What `/daily set` asks for, beside the channel that was chosen. */
const dailyForm = defineModal({
  name: 'setup.daily.form',
  title: ({ daily }) => daily.form.title,
  access,
  private: true,
  fields: { channel: textField },
  inputs: dailyInputs,
  submit({ channel, ...typed }, context) {
    const { services, who, texts } = context;
    const { topic = ANY_QUOTE, days = EVERY_DAY } = typed;
    return keepTyped(
      texts,
      async () => {
        const { act } = await setDaily({ ...typed, channel, topic, days }, context);
        return afterDaily(context, texts.daily.isSet, act);
      },
      async () => correctDailyButton.customId({ channel, draft: await services.typedForms.keep(who, typed) }),
    );
  },
});

/** Opens the form again as it was filled in. */
const correctDailyButton = defineComponent({
  name: 'setup.daily.correct',
  access,
  private: true,
  fields: { channel: textField, draft: textField },
  press: async ({ channel, draft }, { services, who, texts }) =>
    openDailyForm(texts, channel, await services.typedForms.read(who, draft)),
});

/** Opens the form for a channel; none switches the quote of the day off. */
const dailyChannelSelect = defineComponent({
  name: 'setup.daily.channel',
  access,
  private: true,
  fields: {},
  async press(_values, context) {
    const channel = idOrNone(context.chosen);
    if (channel !== null) return openDaily(channel, context);
    const act = await context.services.daily.off(context.who);
    return afterDaily(context, context.texts.daily.isOff, act);
  },
});

const dailyButton = defineComponent({
  name: 'setup.daily',
  access,
  private: true,
  fields: {},
  async press(_values, context) {
    const { settings } = await context.services.daily.status(context.server);
    if (settings === null) throw new UserError({ code: 'no-daily' });
    return openDaily(settings.channel, context);
  },
});

/** Takes a change back and shows the panel as it then is. */
const undoButton = defineComponent({
  name: 'setup.undo',
  access,
  private: true,
  fields: { act: countField },
  async press({ act }, context) {
    await context.services.curation.undo({ ...context.who, isManager: context.isManager }, act);
    return {
      ...(await show(context, { lines: [context.texts.setup.takenBack], buttons: [] })),
      update: true,
    };
  },
});

/** The panel, from under the first message in a server. */
const openSetupButton = defineComponent({
  ...OPEN_SETUP,
  access,
  private: true,
  press: (_values, context) => show(context, null),
});

/** What a server's managers choose for it, in one panel. */
export const setup = defineCommand({
  name: 'setup',
  description: ({ commands }) => commands.setup.description,
  access,
  private: true,
  options: {},
  components: [
    channelSelect,
    roleSelect,
    layoutSelect,
    waitingSelect,
    dailyChannelSelect,
    dailyButton,
    unverifiedButton,
    themeButton,
    undoButton,
    openSetupButton,
    correctDailyButton,
  ],
  modals: [dailyForm],
  run: (_args, context) => show(context, null),
});

/** Keeps a choice and shows the panel with it. */
async function choose(wanted: Partial<ServerSettings>, context: HandlerContext): Promise<Reply> {
  const act = await context.services.settings.change(context.who, wanted);
  const settings = await context.services.settings.read(context.server);
  const names = Object.keys(wanted) as (keyof ServerSettings)[];
  const undo =
    act === null ? [] : [{ label: context.texts.history.undo, customId: undoButton.customId({ act }) }];
  const done = { lines: names.map((name) => settingLine(context.texts, name, settings)), buttons: undo };
  return { ...(await show(context, done)), update: true };
}

/** The form as the quote of the day is now, for a channel. */
async function openDaily(channel: string, { services, server, texts }: HandlerContext): Promise<ModalReply> {
  const { settings } = await services.daily.status(server);
  return openDailyForm(texts, channel, dailyValues(texts, settings));
}

function openDailyForm(texts: Texts, channel: string, values: TypedForm): ModalReply {
  return dailyForm.open(texts, { fields: { channel }, values });
}

/** The panel after a change of the quote of the day. */
async function afterDaily(context: HandlerContext, line: string, act: number): Promise<Reply> {
  const buttons = [{ label: context.texts.history.undo, customId: undoButton.customId({ act }) }];
  return { ...(await show(context, { lines: [line], buttons })), update: true };
}

async function show(
  { services, server, texts }: HandlerContext,
  done: ShownSetup['done'],
): Promise<ComponentsReply> {
  const settings = await services.settings.read(server);
  const { own, limits } = await services.about.describe(server);
  const { servesUnverified, cardTheme } = settings;
  const daily = await services.daily.status(server);
  return setupView(
    texts,
    { settings, daily, own, limits, done },
    {
      channel: channelSelect.customId({}),
      role: roleSelect.customId({}),
      layout: layoutSelect.customId({}),
      waiting: waitingSelect.customId({}),
      dailyChannel: dailyChannelSelect.customId({}),
      daily: dailyButton.customId({}),
      toggleUnverified: unverifiedButton.customId({ are: servesUnverified ? 'left-out' : 'served' }),
      toggleTheme: themeButton.customId({ theme: cardTheme === 'paper' ? 'night' : 'paper' }),
    },
    (command) => services.about.mentionOf(command),
  );
}
