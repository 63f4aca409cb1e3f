import {
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import type { AllowedMentions, MessageBody } from '../rules/messageFaults.ts';
import type { World } from '../world.ts';
import type { AttachmentStore, Upload } from './attachmentStore.ts';
import { drawComponents } from './drawComponents.ts';
import { drawEmbeds } from './drawEmbeds.ts';
import { resolveMentions } from './mentions.ts';
import { displayedTexts, type Component } from './walkComponents.ts';

/** What a bot may write: a checked body and its uploads. */
export interface Draft {
  readonly body: MessageBody;
  readonly uploads: readonly Upload[];
}

/** What the place of a message settles; `flags` beside those the draft may set. */
export interface Setting {
  readonly id: string;
  readonly channelId: string;
  readonly author: APIUser;
  readonly timestamp: string;
  readonly type?: MessageType;
  readonly flags?: number;
  readonly mentionsByDefault: AllowedMentions;
  readonly extra?: Partial<APIMessage>;
}

export interface Writing {
  readonly world: World;
  readonly attachments: AttachmentStore;
}

const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
const SETTABLE_BY_EDIT = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

const storeUploads = ({ body, uploads }: Draft, { attachments }: Writing): APIAttachment[] =>
  uploads.map((upload) =>
    attachments.add(
      upload,
      body.attachments?.find(({ id }) => id === upload.field),
    ),
  );

const mentionsOf = (
  content: string,
  components: readonly unknown[],
  allowed: AllowedMentions,
  world: World,
) => resolveMentions([content, ...displayedTexts(components as readonly Component[])], allowed, world);

/** A new message from a draft, or an empty one from none (a deferred reply). */
export function writeMessage(draft: Draft | null, setting: Setting, writing: Writing): APIMessage {
  const body = draft?.body ?? {};
  const files = draft === null ? [] : storeUploads(draft, writing);
  const content = (body.content ?? '').trim();
  const components = drawComponents(body.components ?? [], files);
  const allowed = body.allowed_mentions ?? setting.mentionsByDefault;
  return {
    id: setting.id,
    channel_id: setting.channelId,
    type: setting.type ?? MessageType.Default,
    author: setting.author,
    content,
    timestamp: setting.timestamp,
    edited_timestamp: null,
    tts: body.tts ?? false,
    ...mentionsOf(content, components, allowed, writing.world),
    attachments: files,
    embeds: drawEmbeds(body.embeds ?? [], files),
    components,
    pinned: false,
    flags: ((body.flags ?? 0) & SETTABLE) | (setting.flags ?? 0),
    ...setting.extra,
  };
}

/** The message after an edit: what the body does not name stays; a deferred reply stops loading, unedited as yet. */
export function editMessage(
  existing: APIMessage,
  draft: Draft,
  timestamp: string,
  mentionsByDefault: AllowedMentions,
  writing: Writing,
): APIMessage {
  const { body } = draft;
  const wasLoading = ((existing.flags ?? 0) & MessageFlags.Loading) !== 0;
  const kept = new Set(body.attachments?.map(({ id }) => id) ?? existing.attachments.map(({ id }) => id));
  const dropped = existing.attachments.filter(({ id }) => !kept.has(id));
  for (const { id } of dropped) writing.attachments.remove(id);
  const files = [...existing.attachments.filter(({ id }) => kept.has(id)), ...storeUploads(draft, writing)];
  const content = body.content === undefined ? existing.content : (body.content ?? '').trim();
  const components =
    body.components === undefined
      ? (existing.components ?? [])
      : drawComponents(body.components ?? [], files);
  const flags = (existing.flags ?? 0) & ~MessageFlags.Loading;
  return {
    ...existing,
    content,
    ...mentionsOf(content, components, body.allowed_mentions ?? mentionsByDefault, writing.world),
    attachments: files,
    embeds: body.embeds === undefined ? existing.embeds : drawEmbeds(body.embeds ?? [], files),
    components,
    edited_timestamp: wasLoading ? null : timestamp,
    flags: flags | ((body.flags ?? 0) & SETTABLE_BY_EDIT),
  };
}
