import type { Access } from './access.ts';
import type { Answer, AnswerMode } from './answer.ts';
import type { MessageContext } from './handlerContext.ts';
import { readFields, writeCustomId, type Fields, type FieldValues } from './customId.ts';

/** What a press of a button or a choice in a select comes with. */
export interface PressContext extends MessageContext {
  /** The chosen values of a select; empty for a button. Anybody's words: to be looked up, never trusted. */
  readonly chosen: readonly string[];
}

/** A button or select that outlives restarts: all it needs stands in its `custom_id`. */
export interface Component extends AnswerMode {
  readonly name: string;
  readonly access: Access;
  /** @returns `undefined` where the `custom_id`'s values were not written by `customId`. */
  press(raw: readonly string[], context: PressContext): Answer | Promise<Answer> | undefined;
}

export interface TypedComponent<F extends Fields> extends Component {
  customId(values: FieldValues<F>): string;
}

/** Declares a component: its fields once, the handler's values inferred from them. */
export function defineComponent<const F extends Fields>(
  component: AnswerMode & {
    readonly name: string;
    /** Everyone where it is left out. */
    readonly access?: Access;
    readonly fields: F;
    readonly press: (values: FieldValues<F>, context: PressContext) => Answer | Promise<Answer>;
  },
): TypedComponent<F> {
  const { name, access = 'everyone', fields } = component;
  return {
    ...component,
    access,
    customId: (values) => writeCustomId(name, fields, values),
    press(raw, context) {
      const values = readFields(fields, raw);
      return values === undefined ? undefined : component.press(values, context);
    },
  };
}
