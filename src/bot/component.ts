import type { Reply } from '../views/reply.ts';
import type { HandlerContext } from './command.ts';
import type { Fields, FieldValues } from './customId.ts';
import { readFields, writeCustomId } from './customId.ts';

/** What a press of a button or a choice in a select comes with. */
export interface PressContext extends HandlerContext {
  /** Whether the person who pressed is the one whose command made the message. */
  readonly isOwn: boolean;
  /** The chosen values of a select; empty for a button. */
  readonly chosen: readonly string[];
}

/** A button or select that outlives restarts: all it needs stands in its `custom_id`. */
export interface Component {
  readonly name: string;
  /** @returns `undefined` where the `custom_id`'s values were not written by `customId`. */
  press(raw: readonly string[], context: PressContext): Reply | Promise<Reply> | undefined;
}

export interface TypedComponent<F extends Fields> extends Component {
  customId(values: FieldValues<F>): string;
}

/** Declares a component: its fields once, the handler's values inferred from them. */
export function defineComponent<const F extends Fields>(component: {
  readonly name: string;
  readonly fields: F;
  readonly press: (values: FieldValues<F>, context: PressContext) => Reply | Promise<Reply>;
}): TypedComponent<F> {
  const { name, fields } = component;
  return {
    name,
    customId: (values) => writeCustomId(name, fields, values),
    press(raw, context) {
      const values = readFields(fields, raw);
      return values === undefined ? undefined : component.press(values, context);
    },
  };
}
