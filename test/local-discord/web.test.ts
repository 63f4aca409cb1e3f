import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { LocalMessage, LocalState } from '../../local-discord/local.ts';
import { ask } from './ask.ts';
import { addSay, connect, idOf, start, typed } from './connect.ts';

async function postJson(discord: LocalDiscord, path: string, body: unknown) {
  const response = await fetch(`${discord.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('the page', () => {
  it('is read from its folder and may load nothing from elsewhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-'));
    onTestFinished(async () => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
    await writeFile(join(folder, 'page.js'), 'export {};');
    await writeFile(join(folder, 'page.css'), 'body {}');
    const discord = await start({ page: pathToFileURL(`${folder}/`) });
    const types = await Promise.all(
      ['/', '/page.js', '/page.css'].map(async (path) => {
        const response = await fetch(`${discord.url}${path}`);
        expect(response.status).toBe(200);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('content-security-policy')).toMatch(
          /^default-src 'none'; script-src 'self'; /,
        );
        return response.headers.get('content-type');
      }),
    );
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
    ]);
    expect(await ask(discord, '/page.js.map', {})).toBe(404);
    expect(await ask(discord, '/..%2fpackage.json', {})).toBe(404);
  });

  it('says what to do when it was not built', async () => {
    const discord = await start({ page: new URL('file:///nowhere/') });
    const response = await fetch(discord.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});

/** The server-sent events of a local Discord, as they come. */
async function listen(discord: LocalDiscord) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${discord.url}/local/events`, { signal: abort.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return async (): Promise<{ event: string; data: unknown }> => {
    while (!rest.includes('\n\n')) rest += (await reader?.read())?.value ?? '';
    const [block = '', ...others] = rest.split('\n\n');
    rest = others.join('\n\n');
    const [event = '', data = ''] = block.split('\n');
    return { event: event.replace('event: ', ''), data: JSON.parse(data.replace('data: ', '')) as unknown };
  };
}

it('tells the page everything, and then every change', async () => {
  const discord = await start();
  const next = await listen(discord);
  const first = await next();
  expect(first.event).toBe('state');
  expect(first.data).toMatchObject({
    online: false,
    commands: [],
    messages: [],
    channel: { name: 'general' },
  });
  expect((first.data as LocalState).personas.map(({ id }) => id)).toEqual(['member', 'moderator']);
  const { client } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('hello');
  });
  expect(await next()).toEqual({ event: 'bot', data: { online: true } });
  const say = await addSay(discord, client);
  expect(await next()).toMatchObject({ event: 'commands', data: [{ name: 'say' }] });
  const { originalId } = await say('x');
  expect(await next()).toMatchObject({
    event: 'message',
    data: { message: { id: originalId(), content: 'hello' } },
  });
  await client.destroy();
  expect(await next()).toEqual({ event: 'bot', data: { online: false } });
  const state = (await (await fetch(`${discord.url}/local/state`)).json()) as LocalState;
  expect(state).toMatchObject({ online: false, messages: [{ message: { content: 'hello' } }] });
});

it('takes an interaction from the page and gives its outcome', async () => {
  const discord = await start();
  const { client } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'private', flags: 64 });
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'a', value: 'a' }]);
  });
  await addSay(discord, client);
  const command = {
    persona: 'member',
    kind: 'command',
    commandId: idOf(discord, 'say'),
    options: [typed('x')],
  };
  expect(await postJson(discord, '/local/interactions', command)).toEqual({
    status: 200,
    body: { outcome: 'answered' },
  });
  const choices = { ...command, kind: 'autocomplete', options: [{ ...typed('x'), focused: true }] };
  expect(await postJson(discord, '/local/interactions', choices)).toMatchObject({
    status: 200,
    body: { outcome: 'choices', choices: [{ name: 'a' }] },
  });
  for (const [body, status] of [
    [{ ...command, options: [] }, 400],
    [{ ...command, commandId: '5' }, 404],
    [{ ...command, persona: 'nobody' }, 400],
    [{ ...command, kind: 'nothing' }, 400],
    [null, 400],
  ] as const)
    expect(await postJson(discord, '/local/interactions', body)).toMatchObject({
      status,
      body: { error: expect.any(String) },
    });
});

it('posts what a person says, and lets them dismiss only what they alone see', async () => {
  const discord = await start();
  const { client } = await connect(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'private', flags: 64 });
  });
  const say = await addSay(discord, client);
  const posted = await postJson(discord, '/local/messages', {
    persona: 'moderator',
    content: ' <@1100000000000000011> hi ',
  });
  const { message } = posted.body as unknown as LocalMessage;
  expect(message).toMatchObject({ content: '<@1100000000000000011> hi', author: { username: 'noor' } });
  expect(message.mentions.map(({ username }) => username)).toEqual(['maya']);
  for (const content of ['', '   ', 'x'.repeat(2001)])
    expect(await postJson(discord, '/local/messages', { persona: 'member', content })).toMatchObject({
      status: 400,
    });
  const { originalId } = await say('x');
  const next = await listen(discord);
  await next();
  expect(await ask(discord, `/local/messages/${message.id}`, {}, 'DELETE')).toBe(403);
  expect(await ask(discord, '/local/messages/5', {}, 'DELETE')).toBe(404);
  expect(await ask(discord, `/local/messages/${originalId()}`, {}, 'DELETE')).toBe(204);
  expect(await next()).toEqual({ event: 'messageDelete', data: { id: originalId() } });
  expect(discord.messages().map((local) => local.message.id)).toEqual([message.id]);
  // As on Discord, only the page forgets it: the bot can still edit what nobody sees any more.
  expect(discord.message(originalId() ?? '')).toBeDefined();
});

it('lets a person reply to what everyone sees, and sends it along where a command is used on the reply', async () => {
  const discord = await start();
  const seen: unknown[] = [];
  const { client, faults } = await connect(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'private', flags: 64 });
    if (!interaction.isMessageContextMenuCommand()) return;
    const { targetMessage } = interaction;
    seen.push(targetMessage.content, (await targetMessage.fetchReference()).content);
    await interaction.reply('seen');
  });
  const say = await addSay(discord, client);
  const { originalId } = await say('x');
  const first = discord.post({ persona: 'member', content: 'first' }).message;
  const input = { persona: 'moderator', content: 'second' };
  const posted = await postJson(discord, '/local/messages', { ...input, repliesTo: first.id });
  const { message } = posted.body as unknown as LocalMessage;
  expect(message).toMatchObject({
    type: 19,
    message_reference: { message_id: first.id },
    referenced_message: { content: 'first' },
  });
  for (const repliesTo of ['5', originalId()])
    expect(await postJson(discord, '/local/messages', { ...input, repliesTo })).toMatchObject({
      status: 404,
    });
  await client.application.commands.create({ name: 'Look', type: 3 });
  await discord.invoke({
    persona: 'member',
    kind: 'command',
    commandId: idOf(discord, 'Look'),
    options: [],
    targetId: message.id,
  });
  expect(seen).toEqual(['second', 'first']);
  expect(faults).toEqual([]);
});

it('takes a file for an option or a form, up to the size that Discord takes', async () => {
  const discord = await start();
  const send = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.append('files[0]', new File([bytes], name, { type: 'text/plain' }));
    const response = await fetch(`${discord.url}/local/uploads`, { method: 'POST', body: form });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const { status, body } = await send('my notes.txt', new Uint8Array([104, 105]));
  expect([status, body['filename'], body['size'], body['content_type']]).toEqual([
    200,
    'my_notes.txt',
    2,
    'text/plain',
  ]);
  expect(await (await fetch(String(body['url']))).text()).toBe('hi');
  expect((await send('big', new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await postJson(discord, '/local/uploads', {})).status).toBe(400);
});

it('serves an attachment only as what cannot run', async () => {
  const discord = await start();
  const page = discord.upload({ name: 'x.html', contentType: 'text/html', bytes: Buffer.from('<script>') });
  const response = await fetch(page.url);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="x.html"');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  const { pathname } = new URL(page.url);
  expect(await ask(discord, pathname.replace('x.html', 'y.html'), {})).toBe(404);
  const image = discord.upload({ name: 'x.webp', contentType: 'image/webp', bytes: Buffer.from('RIFF') });
  expect((await fetch(image.url)).headers.get('content-disposition')).toBe('inline; filename="x.webp"');
});

it('forgets the oldest files beyond 64 MiB', async () => {
  const discord = await start();
  const bytes = Buffer.alloc(10 * 1024 * 1024);
  const files = Array.from({ length: 7 }, (_, number) =>
    discord.upload({ name: `${number}.bin`, contentType: 'application/octet-stream', bytes }),
  );
  const statuses = await Promise.all(files.map(async ({ url }) => ask(discord, new URL(url).pathname, {})));
  expect(statuses).toEqual([404, 200, 200, 200, 200, 200, 200]);
});
