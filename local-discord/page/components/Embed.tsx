import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import { Markdown } from '../markdown/Markdown.tsx';
import { hexColour } from './Components.tsx';
import { Picture } from './Media.tsx';

interface EmbedProps {
  readonly embed: APIEmbed;
  readonly attachments: readonly APIAttachment[];
}

/** A classic embed; its remote pictures are named, not loaded. */
export function Embed({ embed, attachments }: EmbedProps) {
  const { author, color, description, fields = [], footer, image, thumbnail, timestamp, title, url } = embed;
  const foot = [
    footer?.text,
    timestamp === undefined ? undefined : new Date(timestamp).toLocaleString(navigator.language),
  ].filter((part) => part !== undefined);
  return (
    <div class="embed" style={color === undefined ? undefined : { '--accent': hexColour(color) }}>
      <div class="embed-words">
        {author !== undefined && <div class="embed-author">{author.name}</div>}
        {title !== undefined && <Title title={title} url={url} />}
        {description !== undefined && (
          <div class="embed-text markdown">
            <Markdown source={description} />
          </div>
        )}
        {fields.length > 0 && (
          <div class="embed-fields">
            {fields.map((field, at) => (
              <div key={at} class={field.inline === true ? 'embed-field inline' : 'embed-field'}>
                <div class="embed-field-name">
                  <Markdown source={field.name} />
                </div>
                <div class="embed-text markdown">
                  <Markdown source={field.value} />
                </div>
              </div>
            ))}
          </div>
        )}
      </div>
      {thumbnail !== undefined && (
        <div class="embed-thumbnail">
          <Picture media={thumbnail} attachments={attachments} />
        </div>
      )}
      {image !== undefined && (
        <div class="embed-image">
          <Picture media={image} attachments={attachments} />
        </div>
      )}
      {foot.length > 0 && <div class="embed-footer">{foot.join(' • ')}</div>}
    </div>
  );
}

function Title({ title, url }: { readonly title: string; readonly url: string | undefined }) {
  const words = <Markdown source={title} />;
  return (
    <div class="embed-title">
      {url !== undefined && /^https?:/i.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </div>
  );
}
