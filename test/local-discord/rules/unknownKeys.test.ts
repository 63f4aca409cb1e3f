import { expect, it } from 'vitest';
import { commandFaults } from '../../../local-discord/rules/commandFaults.ts';
import { messageFaults, type MessageBody } from '../../../local-discord/rules/messageFaults.ts';

it('leaves alone what a schema does not know', () => {
  const command = { name: 'say', description: 'Says it', choices: {} };
  expect(commandFaults(command, [])).toEqual([]);
  const odd = {
    type: 10,
    content: 'x',
    media: {},
    items: [null],
    file: null,
    components: {},
    accessory: null,
  };
  const body = { flags: 1 << 15, components: [odd] } as unknown as MessageBody;
  expect(messageFaults(body, { path: [], fileNames: [], existing: null }).faults).toEqual([]);
});
