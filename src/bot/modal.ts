import { shorten } from '../domain/text/shorten.ts';
import type { Say, Texts } from '../texts/texts.ts';
import type { Reply } from '../views/parts/reply.ts';
import type { Access } from './access.ts';
import type { AnswerMode, ModalReply } from './answer.ts';
import type { MessageContext } from './handlerContext.ts';
import { readFields, writeCustomId, type Fields, type FieldValues } from './customId.ts';
import {
  checkInputs,
  inputJson,
  LABEL_LIMIT,
  readInputs,
  type Inputs,
  type InputValues,
  type SelectInput,
  type SelectOption,
} from './inputs.ts';
import type { InputValue } from './interaction.ts';

/** A form as the dispatcher sees it. */
export interface Modal extends AnswerMode {
  readonly name: string;
  readonly access: Access;
  readonly inputs: Inputs;
  /** @returns `undefined` where the `custom_id` or the inputs' values do not fit the declaration. */
  submit(
    raw: readonly string[],
    values: Readonly<Record<string, InputValue>>,
    context: MessageContext,
  ): Reply | Promise<Reply> | undefined;
}

/** The selects whose options are not declared. */
type OpenSelects<I extends Inputs> = {
  [Name in keyof I]: I[Name] extends SelectInput
    ? I[Name] extends { readonly options: readonly object[] }
      ? never
      : Name
    : never;
}[keyof I];

/** What a form is opened with. */
type Opening<F extends Fields, I extends Inputs> = {
  /** Carried in its `custom_id` to `submit`. */
  readonly fields: FieldValues<F>;
  /** What stands in its inputs at first: a text, or the value of the chosen option. */
  readonly values?: { readonly [Name in keyof I]?: string | undefined };
} & ([OpenSelects<I>] extends [never]
  ? unknown
  : { readonly options: Readonly<Record<OpenSelects<I>, readonly SelectOption[]>> });

export interface TypedModal<F extends Fields, I extends Inputs> extends Modal {
  /** @throws {RangeError} where a text, a select or the `custom_id` goes over Discord's limits. */
  open(texts: Texts, opening: Opening<F, I>): ModalReply;
}

/**
 * Declares a form: its fields (kept in the `custom_id`) and inputs once, the handler's values inferred from them.
 * Options that are given when it is opened are forgotten until it is sent: their values are anybody's words, to be
 * looked up.
 * @throws {RangeError} where Discord would refuse the form whatever it is opened with
 */
export function defineModal<const F extends Fields, const I extends Inputs>(
  modal: AnswerMode & {
    readonly name: string;
    /** At most 45 characters in English; longer ones of other languages are cut. */
    readonly title: Say;
    /** Everyone where it is left out. */
    readonly access?: Access;
    readonly fields: F;
    readonly inputs: I;
    readonly submit: (
      values: InputValues<I> & FieldValues<F>,
      context: MessageContext,
    ) => Reply | Promise<Reply>;
  },
): TypedModal<F, I> {
  const { name, title, access = 'everyone', fields, inputs } = modal;
  checkInputs(name, inputs);
  const twice = Object.keys(fields).find((field) => Object.hasOwn(inputs, field));
  if (twice !== undefined) throw new RangeError(`${name}: "${twice}" is both a field and an input`);
  return {
    ...modal,
    access,
    open(texts, opening) {
      const { values = {}, options = {} } = opening as {
        readonly values?: Readonly<Record<string, string | undefined>>;
        readonly options?: Readonly<Record<string, readonly SelectOption[]>>;
      };
      return {
        kind: 'modal',
        title: shorten(title(texts), LABEL_LIMIT),
        customId: writeCustomId(name, fields, opening.fields),
        components: Object.entries(inputs).map(([input, declared]) =>
          inputJson(texts, input, declared, values[input], options[input] ?? []),
        ),
      };
    },
    submit(raw, given, context) {
      const carried = readFields(fields, raw);
      const values = readInputs(inputs, given);
      if (carried === undefined || values === undefined) return undefined;
      return modal.submit({ ...carried, ...values } as InputValues<I> & FieldValues<F>, context);
    },
  };
}
