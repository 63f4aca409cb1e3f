import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import type { ClockInput, InteractionInput, MessageInput } from '../local.ts';

// The bodies that the page posts, checked before anything else looks at them.

const persona = z.enum(['member', 'moderator']);
const id = z.string().check(z.regex(/^\d{1,20}$/));

const option = z.object({
  name: z.string(),
  type: z.enum(OptionType),
  value: z.optional(z.union([z.string().check(z.maxLength(6000)), z.number(), z.boolean()])),
  focused: z.optional(z.boolean()),
  get options() {
    return z.optional(z.array(option).check(z.maxLength(25)));
  },
});
const options = z.array(option).check(z.maxLength(25));

const interaction = z.discriminatedUnion('kind', [
  z.object({ persona, kind: z.literal('command'), commandId: id, options, targetId: z.optional(id) }),
  z.object({ persona, kind: z.literal('autocomplete'), commandId: id, options }),
  z.object({
    persona,
    kind: z.literal('component'),
    messageId: id,
    customId: z.string().check(z.maxLength(100)),
    componentType: z.int(),
    values: z.optional(z.array(z.string()).check(z.maxLength(25))),
  }),
  z.object({
    persona,
    kind: z.literal('modal'),
    interactionId: id,
    customId: z.string().check(z.maxLength(100)),
    components: z.array(z.looseObject({ type: z.int() })).check(z.maxLength(5)),
  }),
]);

const message = z.object({
  persona,
  content: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  repliesTo: z.optional(id),
});

const WEEK_MS = 7 * 86_400_000;
const clock = z.object({ ms: z.int().check(z.minimum(1), z.maximum(WEEK_MS)) });

function read<Input>(schema: z.ZodMiniType<Input>, body: unknown): Input | string {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  return result.error.issues
    .map(({ path, message: what }) => `${path.join('.') || 'body'}: ${what}`)
    .join('; ');
}

/** The input, or what is wrong with it. */
export function readInteractionInput(body: unknown): InteractionInput | string {
  return read(interaction as z.ZodMiniType as z.ZodMiniType<InteractionInput>, body);
}

/** The input, or what is wrong with it. */
export function readMessageInput(body: unknown): MessageInput | string {
  return read(message as z.ZodMiniType as z.ZodMiniType<MessageInput>, body);
}

/** The input, or what is wrong with it. */
export function readClockInput(body: unknown): ClockInput | string {
  return read(clock as z.ZodMiniType as z.ZodMiniType<ClockInput>, body);
}
