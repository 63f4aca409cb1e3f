// Pieces of messages as a bot writes them.

export const V2 = 1 << 15;
export function row(...components: object[]) {
  return { type: 1, components };
}
export function button(customId: string) {
  return { type: 2, style: 1, label: 'Press', custom_id: customId };
}
export function text(content: string) {
  return { type: 10, content };
}
export function select(more: object) {
  return row({ type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }], ...more });
}
export function many<Value>(count: number, make: (number: number) => Value): Value[] {
  return Array.from({ length: count }, (_, number) => make(number));
}
