import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';

// The least that discord.js can do: the measure that /quote is held against. Its token and REST base are arguments, and
// the body that it answers with as JSON.
const [token = '', api = '', body = '{"content":"pong"}'] = process.argv.slice(2);
const answer = JSON.parse(body) as InteractionReplyOptions;

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: '10' } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply(answer);
});
client.once(Events.ClientReady, (ready) => {
  void ready.rest
    .put(`/applications/${ready.application.id}/commands`, { body: [{ name: 'ping', description: 'pong' }] })
    .then(() => process.stdout.write('ready\n'));
});
await client.login(token);
