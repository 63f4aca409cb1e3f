// Pieces of messages as a bot writes them.

export const V2 = 1 << 15;
export const row = (...components: object[]) => ({ type: 1, components });
export const button = (customId: string) => ({ type: 2, style: 1, label: 'Press', custom_id: customId });
export const text = (content: string) => ({ type: 10, content });
export const select = (more: object) =>
  row({ type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }], ...more });
export const many = <Value>(count: number, make: (number: number) => Value): Value[] =>
  Array.from({ length: count }, (_, number) => make(number));
