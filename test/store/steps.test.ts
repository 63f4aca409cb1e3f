import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openForSteps, openForWriting, type Connection } from '../../src/store/sqlite/openFile.ts';
import { createSteps } from '../../src/store/sqlite/steps.ts';

let folder: string;
let other: Connection;
let steps: ReturnType<typeof createSteps>;
let step: ReturnType<typeof steps.prepare>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-steps-'));
  const file = join(folder, 'verbatim.db');
  other = openForWriting(file);
  other.raw.exec('create table bags (key integer); insert into bags values (0)');
  steps = createSteps(openForSteps(file));
  step = steps.prepare('update bags set key = key + 1 where key = $wasKey');
});
afterEach(() => {
  other.raw.close();
  rmSync(folder, { recursive: true });
});

const seenByOthers = (): unknown => other.raw.prepare('select key from bags').pluck().get();

it('commits what was changed in one turn together after it', async () => {
  expect([step({ wasKey: 0 }), step({ wasKey: 1 })]).toEqual([1, 1]);
  expect(seenByOthers()).toBe(0);
  await nextTurn();
  expect(seenByOthers()).toBe(2);
  steps.close();
});

it('commits at once where nothing was changed, so that whoever then looks sees why', () => {
  step({ wasKey: 0 });
  expect(step({ wasKey: 0 })).toBe(0);
  expect(seenByOthers()).toBe(1);
  steps.close();
});

it('commits what is open when it is closed', () => {
  step({ wasKey: 0 });
  steps.close();
  expect(seenByOthers()).toBe(1);
});
