import type { APIAttachment } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { Icon } from '../frame/Icon.tsx';

const OWN_FILES = '/local/attachments/';

/** A picture or file as components and embeds name it. */
interface Media {
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

interface PictureProps {
  readonly media: Media;
  readonly attachments: readonly APIAttachment[];
}

/** A picture that opens in full on a click; one from elsewhere is named with its address instead. */
export function Picture({ media, attachments }: PictureProps) {
  const [isCovered, setCovered] = useState(media.spoiler === true);
  const src = localAddress(media.url, attachments);
  if (src === null)
    return (
      <span class="foreign">
        {media.description ?? 'Picture'} (not loaded: {media.url})
      </span>
    );
  const alt = media.description ?? '';
  const link = (
    <a href={src} target="_blank" class="picture" aria-label={alt || 'Open picture'} inert={isCovered}>
      <img
        src={src}
        alt={alt}
        title={alt || undefined}
        loading="lazy"
        width={media.width ?? undefined}
        height={media.height ?? undefined}
      />
    </a>
  );
  if (media.spoiler !== true) return link;
  return (
    <div class={isCovered ? 'media-spoiler' : 'media-spoiler revealed'}>
      {link}
      {isCovered && (
        <button type="button" class="media-cover" onClick={() => setCovered(false)}>
          Spoiler
        </button>
      )}
    </div>
  );
}

interface FileProps {
  readonly url: string;
  readonly attachments: readonly APIAttachment[];
  readonly fallback?: { readonly name?: string | undefined; readonly size?: number | undefined };
}

/** A file to download, with its name and size. */
export function File({ url, attachments, fallback }: FileProps) {
  const src = localAddress(url, attachments);
  const attachment = attachments.find((file) => localAddress(file.url, attachments) === src);
  const name = attachment?.filename ?? fallback?.name ?? url.split('/').at(-1) ?? 'file';
  const size = attachment?.size ?? fallback?.size;
  return (
    <div class="file">
      <Icon name="file" />
      <div class="file-words">
        {src === null ? (
          name
        ) : (
          <a href={src} download={name}>
            {name}
          </a>
        )}
        {size !== undefined && <span class="muted">{formatSize(size)}</span>}
      </div>
    </div>
  );
}

/** Attachments that no component shows: pictures inline, the rest as files. */
export function Attachments({ files }: { readonly files: readonly APIAttachment[] }) {
  return (
    <>
      {files.map((file) => {
        if (file.content_type?.startsWith('image/') !== true)
          return <File key={file.id} url={file.url} attachments={files} />;
        const spoiler = file.filename.startsWith('SPOILER_');
        return <Picture key={file.id} media={{ ...file, spoiler }} attachments={files} />;
      })}
    </>
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
