import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { HOSTS, startFakeWeb, type FakeWeb } from './fakeWeb.ts';

// One public site that a test file serves pages on, found anew by each of its tests.

export let fake: FakeWeb;
beforeAll(async () => {
  fake = await startFakeWeb();
});
beforeEach(() => {
  fake.reset();
  fake.names.set('news.example', [HOSTS.first]);
});
afterAll(() => fake.close());

export const SITE = 'https://news.example';
export const MB = 1_000_000;

export const serve = (listener: RequestListener, path = '/page'): void =>
  void fake.pages.set(SITE + path, listener);
export const fetchIt = (path = '/page') => fake.web().fetchPage('1', SITE + path);
export const refused = (reason: string) => ({ kind: 'refused', reason });
