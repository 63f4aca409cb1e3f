import { join } from 'node:path';
import { openStore } from '../../../src/store/openStore.ts';
import { quote, add, idsFound } from '../samples.ts';

/** Tries everything in a folder that cannot be written: a store that is there, and one that is not. */
const [, , folder = ''] = process.argv;
const SERVER = '2005';
const store = await openStore({ kind: 'sqlite', file: join(folder, 'verbatim.db') });
const found = await idsFound(store, SERVER, 'friendship');
const drawn = (await store.draw(SERVER, { kind: 'all' }, 1)) !== null;
const written = await add(store, SERVER, quote('new', 'New words.')).then(
  () => 'kept',
  (error: { readonly trouble?: string; readonly name: string }) => `${error.name}: ${error.trouble}`,
);
const tried = await store.tryWriting().then(
  () => 'written',
  (error: { readonly trouble?: string }) => error.trouble,
);
await store.close();
const missing = await openStore({ kind: 'sqlite', file: join(folder, 'state', 'verbatim.db') }).then(
  () => 'opened',
  (error: Error) => `${error.name}: ${error.message}`,
);
process.stdout.write(JSON.stringify({ found: found.length, drawn, written, tried, missing }));
