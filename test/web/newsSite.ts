import type { RequestListener } from 'node:http';
import { beforeAll, beforeEach } from 'vitest';
import { closeAtEnd } from '../closing.ts';
import { HOSTS, startFakeWeb, type FakeWeb } from './fakeWeb.ts';

export let fake: FakeWeb;

/** Opens one public site that the tests of a file serve pages on, found anew by each of them. */
export function openNewsSite(): void {
  beforeAll(async () => {
    fake = await startFakeWeb();
    closeAtEnd(() => fake.close());
  });
  beforeEach(() => {
    fake.reset();
    fake.names.set('news.example', [HOSTS.first]);
  });
}

export const SITE = 'https://news.example';
export const MB = 1_000_000;

export const serve = (listener: RequestListener, path = '/page'): void =>
  void fake.pages.set(SITE + path, listener);
export const fetchIt = (path = '/page') => fake.web().fetchPage('1', SITE + path);
export const refused = (reason: string) => ({ kind: 'refused', reason });
