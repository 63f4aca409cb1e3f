import { expect, it } from 'vitest';
import { z } from 'zod';
import { StoreRefused } from '../../src/store/port.ts';
import { recordForm } from '../../src/store/records/recordForm.ts';

const boat = recordForm('boat', z.object({ name: z.string(), masts: z.number() }), [
  (old) => ({ ...old, masts: 1 }),
  ({ title, ...old }) => ({ ...old, name: title }),
]);

it('reads what it wrote, with the version beside it', () => {
  const record = boat.write({ name: 'Ida', masts: 2 });
  expect(JSON.parse(record)).toEqual({ v: 3, name: 'Ida', masts: 2 });
  expect(boat.read(record)).toEqual({ name: 'Ida', masts: 2 });
});

it('takes an old record forward, from whichever version it is of', () => {
  expect(boat.read('{"title":"Ida"}')).toEqual({ name: 'Ida', masts: 1 });
  expect(boat.read('{"v":1,"title":"Ida"}')).toEqual({ name: 'Ida', masts: 1 });
  expect(boat.read('{"v":2,"title":"Ida","masts":3}')).toEqual({ name: 'Ida', masts: 3 });
});

it('refuses what a newer program wrote', () => {
  expect(() => boat.read('{"v":4,"name":"Ida","masts":2}')).toThrow(StoreRefused);
  expect(() => boat.read('{"v":"3","name":"Ida","masts":2}')).toThrow(StoreRefused);
});

it('says where a record is damaged, without the words in it', () => {
  expect(() => boat.read('{"v":3,"name":"Ida","masts":"secret"}')).toThrow('a stored boat is damaged: masts');
});
