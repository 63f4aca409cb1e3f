import type { PageReader, Web } from '../domain/fetching.ts';
import { createWebOn, type WebSetting } from './createWebOn.ts';
import { dialItself } from './roundTrip.ts';
import { resolveName } from './resolveName.ts';

/** For all connections of a visit together, in ms. */
const TIME = 5_000;

/** The web as it is. Nothing that is configured can lead elsewhere: only the tests know `createWebOn`. */
export function createWeb({ reader, ...setting }: WebSetting & { readonly reader: PageReader }): Web {
  return createWebOn(
    {
      resolve: resolveName,
      dial: dialItself,
      deadline: () => AbortSignal.timeout(TIME),
      reader,
    },
    setting,
  );
}
