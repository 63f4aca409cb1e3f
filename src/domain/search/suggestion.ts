/** What is offered while somebody types: `name` is shown, `value` is what a pick sends. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}
