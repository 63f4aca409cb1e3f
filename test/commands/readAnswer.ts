import type { SentAnswer } from './sentAnswer.ts';

interface ComponentJson {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly components?: readonly ComponentJson[];
  readonly accessory?: ComponentJson;
}

interface MessageData {
  readonly flags?: number;
  readonly components?: readonly ComponentJson[];
}

function dataOf({ body }: SentAnswer): MessageData {
  return 'data' in body ? (body.data as MessageData) : {};
}

function allComponents(components: readonly ComponentJson[] = []): readonly ComponentJson[] {
  return components.flatMap(({ accessory, ...component }) => [
    component,
    ...allComponents(component.components),
    ...(accessory === undefined ? [] : [accessory]),
  ]);
}

/** The Text Displays of an answer, in order. */
export function texts(answer: SentAnswer): readonly string[] {
  return allComponents(dataOf(answer).components).flatMap(({ type, content }) =>
    type === 10 && content !== undefined ? [content] : [],
  );
}

/** The `custom_id`s of the enabled buttons of an answer, in order. */
export function buttonIds(answer: SentAnswer): readonly string[] {
  return allComponents(dataOf(answer).components).flatMap(({ type, custom_id: id, disabled }) =>
    type === 2 && id !== undefined && disabled !== true ? [id] : [],
  );
}

/** The labels of the buttons of an answer, in order. */
export function labels(answer: SentAnswer): readonly string[] {
  return allComponents(dataOf(answer).components).flatMap(({ type, label }) =>
    type === 2 && label !== undefined ? [label] : [],
  );
}

/** The `custom_id` of the first select of an answer. */
export function selectId(answer: SentAnswer): string | undefined {
  return allComponents(dataOf(answer).components).find(({ type }) => type === 3)?.custom_id;
}

export function isPrivate(answer: SentAnswer): boolean {
  return ((dataOf(answer).flags ?? 0) & 64) !== 0;
}

interface FormInput {
  readonly custom_id: string;
  /** 4: text, 3: select, 19: file. */
  readonly type: number;
  readonly value?: string;
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
}

/** The form that an answer opens, and its inputs in order. */
export function formOf({ body }: SentAnswer) {
  if (!('data' in body) || body.data === undefined || !('title' in body.data)) return undefined;
  const { custom_id: customId, title, components } = body.data;
  const inputs = components.map((label) => (label as unknown as { component: FormInput }).component);
  return { customId, title, inputs };
}
