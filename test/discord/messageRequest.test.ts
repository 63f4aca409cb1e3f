import { expect, it } from 'vitest';
import { messageRequest } from '../../src/discord/messageRequest.ts';

const body = { content: '“Ümlaut”\r\n--', flags: 64 };

it('leaves a message without files to the client', () => {
  expect(messageRequest(body, [])).toEqual({ body });
});

it('sends the message and each file, byte for byte, in a form that any server reads', async () => {
  const picture = Uint8Array.from({ length: 256 }, (_, at) => at);
  const request = messageRequest(body, [
    { name: 'a1.png', data: picture },
    { name: 'the "whole"\r\nlist.json', data: '{"é":"\r\n--"}' },
  ]);
  expect(request.passThroughBody).toBe(true);
  const form = await new Response(request.body as Uint8Array, {
    headers: request.headers as Record<string, string>,
  }).formData();
  const message = form.get('payload_json') as string;
  expect(JSON.parse(message)).toEqual(body);
  const files = [form.get('files[0]'), form.get('files[1]')] as File[];
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ['a1.png', 'image/png'],
    ['the "whole"\r\nlist.json', 'application/octet-stream'],
  ]);
  expect(new Uint8Array(await (files[0] as File).arrayBuffer())).toEqual(picture);
  expect(await files[1]?.text()).toBe('{"é":"\r\n--"}');
});
