import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { createLog } from '../../src/ops/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(isTTY: boolean, level: string): Promise<string> {
  const file = join(folder, `${level}-${isTTY}`);
  const fd = openSync(file, 'w');
  const log = await createLog(level, { fd, isTTY });
  log.info({ on: 'quote', token: 'SECRET', options: { token: 'SECRET' } }, 'interaction');
  const err = Object.assign(new Error('refused'), { requestBody: { json: 'SECRET' } });
  log.error({ err }, 'a fault');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('a fault');
  closeSync(fd);
  return readFileSync(file, 'utf8');
}

it('writes lines of JSON without a secret, from its level on', async () => {
  const lines = (await written(false, 'info'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { level: 30, on: 'quote', msg: 'interaction', token: '[Redacted]', options: { token: '[Redacted]' } },
    { level: 50, msg: 'a fault', err: { message: 'refused', requestBody: '[Redacted]' } },
  ]);
  expect((await written(false, 'error')).split('\n')).toHaveLength(2);
});

it('writes to a terminal for people', async () => {
  const text = stripVTControlCharacters(await written(true, 'info'));
  expect(text).toMatch(/INFO.*: interaction \{"on":"quote"/);
  expect(text).not.toContain('SECRET');
});
