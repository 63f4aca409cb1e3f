// Commands as a bot defines them.

export const slash = (name: string, more: object = {}): object => ({ name, description: 'Does it', ...more });
export const option = (name: string, more: object = {}): object => ({
  type: 3,
  name,
  description: 'What',
  ...more,
});
export const subcommand = { type: 1, name: 'sub', description: 'Does a part' };
