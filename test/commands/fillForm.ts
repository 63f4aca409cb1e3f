import type { Bench } from './harness.ts';
import type { Caller, SubmitJson } from './interactionJson.ts';
import { formOf, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

/** Fills in the form that was opened and sends it; what is not given stays as it stands in it. */
export async function fillForm(
  bot: Bench,
  opened: SentAnswer | Promise<SentAnswer>,
  values: Readonly<Record<string, string>>,
  as: Caller,
  messageOf?: SubmitJson['messageOf'],
): Promise<SentAnswer> {
  const answer = await opened;
  const form = formOf(answer);
  if (form === undefined) throw new Error(texts(answer).join('\n'));
  const filled = form.inputs.map(({ custom_id: name, type, value = '', options = [] }) => {
    const chosen =
      values[name] ?? (type === 3 ? options.find((option) => option.default)?.value : value) ?? '';
    return [name, type === 3 ? [chosen] : chosen] as const;
  });
  const submitted = { customId: form.customId, values: Object.fromEntries(filled) };
  return bot.submit(messageOf === undefined ? submitted : { ...submitted, messageOf }, as);
}
