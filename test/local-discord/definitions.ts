// Commands as a bot defines them.

export function slash(name: string, more: object = {}): object {
  return { name, description: 'Does it', ...more };
}
export function option(name: string, more: object = {}): object {
  return {
    type: 3,
    name,
    description: 'What',
    ...more,
  };
}
export const subcommand = { type: 1, name: 'sub', description: 'Does a part' };
