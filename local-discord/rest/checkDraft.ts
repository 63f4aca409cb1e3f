import type { APIMessage } from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import { checkBody } from '../checkBody.ts';
import { invalidForm, refusals, type Refusal } from '../faults.ts';
import { ATTACHMENT_SIZE_LIMIT } from '../messages/attachmentStore.ts';
import type { Draft } from '../messages/writeMessage.ts';
import type { Path } from '../messages/walkComponents.ts';
import { isEmptyMessage, messageFaults, type MessageBody } from '../rules/messageFaults.ts';
import type { Body } from './body.ts';
import type { Remarks } from './addRoutes.ts';

const MAX_ATTACHMENTS = 10;

/** discord.js sends these with every message; Discord ignores them where they mean nothing. */
const HARMLESS_KEYS = new Set(['enforce_nonce', 'tts', 'data.enforce_nonce', 'data.tts']);

/** A draft that may be written, or why not. */
export type CheckedDraft =
  | { readonly draft: Draft; readonly remarks: Remarks }
  | { readonly refusal: Refusal };

/** Unknown keys without those that are known to be harmless. */
export function tellingKeys(unknownKeys: readonly string[]): string[] {
  return unknownKeys.filter((key) => !HARMLESS_KEYS.has(key));
}

/** The documents write an attachment's id as a number, the official schema as text; Discord takes both. */
export function withTextIds(data: unknown): unknown {
  const attachments = (data as { readonly attachments?: unknown } | null | undefined)?.attachments;
  if (!Array.isArray(attachments)) return data;
  return { ...(data as object), attachments: attachments.map(withTextId) };
}

function withTextId(attachment: unknown): unknown {
  const id = (attachment as { readonly id?: unknown } | null)?.id;
  return typeof id === 'number' ? { ...(attachment as object), id: String(id) } : attachment;
}

/** How many of its attachments an edited message keeps: all, or those that the body lists. */
function keptCount({ attachments }: MessageBody, existing: APIMessage | null): number {
  const before = existing?.attachments ?? [];
  if (!attachments) return before.length;
  return before.filter(({ id }) => attachments.some((listed) => listed.id === id)).length;
}

/** Holds a message to the rules beyond its schema. `path` is where it stands in the request; `existing`: an edit. */
export function checkRules(
  body: MessageBody,
  uploads: Body['uploads'],
  path: Path,
  existing: APIMessage | null,
): CheckedDraft {
  if (uploads.some(({ bytes }) => bytes.length > ATTACHMENT_SIZE_LIMIT))
    return { refusal: refusals.tooLarge };
  if (keptCount(body, existing) + uploads.length > MAX_ATTACHMENTS)
    return { refusal: refusals.tooManyAttachments };
  const fileNames = uploads.map(({ name }) => name);
  const { faults, oversights } = messageFaults(body, { path, fileNames, existing });
  if (faults.length > 0) return { refusal: invalidForm(faults) };
  if (existing === null && isEmptyMessage(body, uploads.length)) return { refusal: refusals.emptyMessage };
  return { draft: { body, uploads }, remarks: { oversights } };
}

/** Holds a request whose whole body is a message to its schema, then to the rules. */
export function checkDraft(
  schema: ZodMiniType,
  { json, uploads }: Body,
  existing: APIMessage | null = null,
): CheckedDraft {
  const body = (withTextIds(json) ?? {}) as MessageBody;
  const { faults, unknownKeys } = checkBody(schema, body);
  if (faults.length > 0) return { refusal: invalidForm(faults) };
  const checked = checkRules(body, uploads, [], existing);
  return 'refusal' in checked
    ? checked
    : { draft: checked.draft, remarks: { ...checked.remarks, unknownKeys: tellingKeys(unknownKeys) } };
}
