import { expect, it } from 'vitest';
import { postOf } from '../../src/bot/response.ts';

it('makes a post of a reply, which is private to nobody', () => {
  expect(postOf({ kind: 'plain', text: 'Hi', private: true }, 'n1')).toEqual({
    body: { content: 'Hi', flags: 0, allowed_mentions: { parse: [] } },
    files: [],
    nonce: 'n1',
  });
  const files = [{ name: 'a.png', data: new Uint8Array([1]) }];
  expect(postOf({ kind: 'components', components: [], files }, 'n2')).toMatchObject({
    body: { flags: 1 << 15, attachments: [{ id: '0', filename: 'a.png' }] },
    files,
    nonce: 'n2',
  });
});
