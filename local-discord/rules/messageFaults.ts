import { MessageFlags, type APIEmbed, type APIMessage } from 'discord-api-types/v10';
import { isAbsent } from '../absent.ts';
import type { Fault } from '../faults.ts';
import { walkComponents, type Component, type Path } from '../messages/walkComponents.ts';
import { eachComponentFaults, layoutFaults } from './componentFaults.ts';
import { embedFaults } from './embedFaults.ts';
import { faultOf } from './faultOf.ts';

/** The body of any request that writes a message; absent keys of an edit leave the message as it is. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?:
    | readonly { readonly id: string; readonly filename?: string; readonly description?: string }[]
    | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly flags?: number | null;
  readonly poll?: object | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

export interface AllowedMentions {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

/** `existing`: the message that an edit changes; `fileNames`: the uploads of this request. */
export interface MessageContext {
  readonly path: Path;
  readonly fileNames: readonly string[];
  readonly existing: APIMessage | null;
}

const LEGACY_FIELDS = ['content', 'embeds', 'poll'] as const;

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : !isAbsent(value) && value !== '';

/** A V2 message has neither text nor embeds of the classic kind, whether new or left over from before the edit. */
const legacyFaults = (body: MessageBody, { existing, path }: MessageContext): Fault[] =>
  LEGACY_FIELDS.filter((field) => isFilled(body[field] === undefined ? existing?.[field] : body[field])).map(
    (field) =>
      faultOf(
        [...path, field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
  );

const mentionFaults = ({ parse, users, roles }: AllowedMentions, path: Path): Fault[] =>
  (['users', 'roles'] as const)
    .filter((kind) => parse?.includes(kind) === true && isFilled(kind === 'users' ? users : roles))
    .map((kind) =>
      faultOf(
        [...path, 'allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );

/** Names of the attachments that the components show by `attachment://name`, with where they are named. */
function referencedFiles(components: readonly Component[], path: Path): { name: string; at: Path }[] {
  const found: { name: string; at: Path }[] = [];
  const add = (media: unknown, ...at: Path): void => {
    const url = (media as { readonly url?: unknown } | null)?.url;
    if (typeof url === 'string' && url.startsWith('attachment://'))
      found.push({ name: url.slice('attachment://'.length), at });
  };
  walkComponents(components, path, (component, at) => {
    if (component['media'] !== undefined) add(component['media'], ...at, 'media');
    if (component['file'] !== undefined) add(component['file'], ...at, 'file');
    // A component may carry any key that its schema does not know, with anything in it.
    const { items } = component;
    if (!Array.isArray(items)) return;
    for (const [index, item] of (items as readonly ({ readonly media?: unknown } | null)[]).entries())
      add(item?.media ?? null, ...at, 'items', index, 'media');
  });
  return found;
}

function knownFiles(body: MessageBody, { fileNames, existing }: MessageContext): Set<string> {
  const names = new Set(fileNames);
  const kept = body.attachments?.map(({ id }) => id);
  for (const { id, filename } of existing?.attachments ?? [])
    if (kept === undefined || kept.includes(id)) names.add(filename);
  return names;
}

/** A message's faults, and what Discord lets pass in silence though its author cannot have meant it. */
export function messageFaults(
  body: MessageBody,
  context: MessageContext,
): { faults: Fault[]; oversights: string[] } {
  const { path, existing } = context;
  const flags = body.flags ?? 0;
  const wasV2 = ((existing?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const components = body.components ?? [];
  const componentPath = [...path, 'components'];
  const faults = [
    ...embedFaults(body.embeds ?? [], [...path, 'embeds']),
    ...eachComponentFaults(components, componentPath),
    ...layoutFaults(components, componentPath, isV2),
    ...(isV2 || wasV2 ? legacyFaults(body, context) : []),
    ...mentionFaults(body.allowed_mentions ?? {}, path),
  ];
  const oversights: string[] = [];
  if (components.length > 0) {
    const referenced = referencedFiles(components, componentPath);
    const known = knownFiles(body, context);
    for (const { name, at } of referenced)
      if (!known.has(name))
        faults.push(
          faultOf(
            at,
            'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
            `Referenced attachment '${name}' not found`,
          ),
        );
    if (isV2)
      for (const name of context.fileNames)
        if (!referenced.some((reference) => reference.name === name))
          oversights.push(`attachment '${name}' stands in no component: nobody will see it`);
  }
  return { faults, oversights };
}

/** Whether a new message has nothing to show (code 50006). */
export function isEmptyMessage(body: MessageBody, fileCount: number): boolean {
  return (
    fileCount === 0 &&
    !isFilled(body.content?.trim()) &&
    !isFilled(body.embeds) &&
    !isFilled(body.components) &&
    !isFilled(body.poll)
  );
}
