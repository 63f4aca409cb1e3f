import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { createHarness } from '../commands/harness.ts';
import { startFakeWeb, type FakeWeb } from '../web/fakeWeb.ts';
import { connectBot, type ConnectedBot } from './bot.ts';

/** A bot on a local Discord, with a server of the test's own standing for the web. */
export interface BotWithWeb {
  readonly web: FakeWeb;
  readonly discord: LocalDiscord;
  readonly bot: ConnectedBot;
  readonly close: () => Promise<void>;
}

export async function connectWithWeb(): Promise<BotWithWeb> {
  const web = await startFakeWeb();
  const discord = await startLocalDiscord({ port: 0 });
  const localDiscord = new URL(discord.api).origin;
  const bot = await connectBot(
    discord,
    await createHarness(undefined, { web: web.web({}, { localDiscord }) }),
  );
  return {
    web,
    discord,
    bot,
    async close() {
      await bot.stop();
      await discord.close();
      await web.close();
    },
  };
}
