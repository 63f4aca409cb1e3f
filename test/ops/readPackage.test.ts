import { expect, it } from 'vitest';
import { packageFacts, readPackage } from '../../src/ops/readPackage.ts';

it('reads this package’s version and licence', () => {
  expect(readPackage()).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), license: 'MIT' });
});

it.each([
  [undefined, null],
  ['https://code.example/verbatim', 'https://code.example/verbatim'],
  [{ url: 'git+https://code.example/verbatim.git' }, 'https://code.example/verbatim'],
  ['owner/verbatim', null],
])('takes the repository %j for the address %j', (repository, address) => {
  const named = repository === undefined ? {} : { repository };
  expect(packageFacts({ version: '1.0.0', license: 'MIT', ...named }).repository).toBe(address);
});
