import type { APIAttachment } from 'discord-api-types/v10';
import { element } from './element.ts';
import { icon } from './icon.ts';

const OWN_FILES = '/local/attachments/';

/** A picture or file as components and embeds name it. */
export interface Media {
  readonly url: string;
  readonly description?: string | null | undefined;
  readonly spoiler?: boolean | undefined;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

/** The address on this server for a file of the message, or null for anything from elsewhere, which is never loaded. */
function localAddress(url: string, attachments: readonly APIAttachment[]): string | null {
  const named = url.startsWith('attachment://')
    ? attachments.find((file) => file.filename === url.slice('attachment://'.length))?.url
    : url;
  if (named === undefined || !URL.canParse(named, location.href)) return null;
  const { pathname } = new URL(named, location.href);
  return pathname.startsWith(OWN_FILES) ? pathname : null;
}

/** A picture that opens in full on a click; one from elsewhere is named with its address instead. */
export function drawPicture(media: Media, attachments: readonly APIAttachment[]): HTMLElement {
  const src = localAddress(media.url, attachments);
  if (src === null) return drawForeign(media);
  const alt = media.description ?? '';
  const picture = element('img', { src, alt, loading: 'lazy', width: media.width, height: media.height });
  if (alt !== '') picture.title = alt;
  const link = element(
    'a',
    { href: src, target: '_blank', class: 'picture', 'aria-label': alt || 'Open picture' },
    picture,
  );
  return media.spoiler === true ? hideMedia(link) : link;
}

function drawForeign(media: Media): HTMLElement {
  const words = media.description ?? 'Picture';
  return element('span', { class: 'foreign' }, `${words} (not loaded: ${media.url})`);
}

function hideMedia(content: HTMLElement): HTMLElement {
  const cover = element('button', { type: 'button', class: 'media-cover' }, 'Spoiler');
  const box = element('div', { class: 'media-spoiler' }, content, cover);
  content.inert = true;
  cover.addEventListener('click', () => {
    content.inert = false;
    cover.remove();
    box.classList.add('revealed');
  });
  return box;
}

/** A file to download, with its name and size. */
export function drawFile(
  url: string,
  attachments: readonly APIAttachment[],
  fallback?: { readonly name?: string | undefined; readonly size?: number | undefined },
): HTMLElement {
  const src = localAddress(url, attachments);
  const attachment = attachments.find((file) => localAddress(file.url, attachments) === src);
  const name = attachment?.filename ?? fallback?.name ?? url.split('/').at(-1) ?? 'file';
  const size = attachment?.size ?? fallback?.size;
  return element(
    'div',
    { class: 'file' },
    icon('file'),
    element(
      'div',
      { class: 'file-words' },
      src === null ? name : element('a', { href: src, download: name }, name),
      size === undefined ? null : element('span', { class: 'muted' }, formatSize(size)),
    ),
  );
}

/** Attachments that no component shows: pictures inline, the rest as files. */
export function drawAttachments(attachments: readonly APIAttachment[]): HTMLElement[] {
  return attachments.map((file) =>
    file.content_type?.startsWith('image/') === true
      ? drawPicture(
          { ...file, description: file.description ?? null, spoiler: file.filename.startsWith('SPOILER_') },
          attachments,
        )
      : drawFile(file.url, attachments),
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
