import { existsSync, readFileSync } from 'node:fs';

/** What `package.json` says of the bot. */
export interface PackageFacts {
  readonly version: string;
  readonly license: string;
  /** The repository's address, where one is named. */
  readonly repository: string | null;
}

interface PackageJson {
  readonly version: string;
  readonly license: string;
  readonly repository?: string | { readonly url: string };
}

/** Reads the `package.json` above this file, which as built lies one folder deeper. */
export function readPackage(): PackageFacts {
  const source = new URL('../../package.json', import.meta.url);
  const file = existsSync(source) ? source : new URL('../../../package.json', import.meta.url);
  return packageFacts(JSON.parse(readFileSync(file, 'utf8')) as PackageJson);
}

/** The repository stands there as an address or as an object with one, by npm's habit as `git+https://….git`. */
export function packageFacts({ version, license, repository }: PackageJson): PackageFacts {
  const address = typeof repository === 'object' ? repository.url : repository;
  const page = address?.replace(/^git\+/, '').replace(/\.git$/, '');
  return { version, license, repository: page?.startsWith('https://') === true ? page : null };
}
