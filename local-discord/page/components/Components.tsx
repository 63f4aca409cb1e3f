import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessage,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APISeparatorComponent,
} from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { componentType, separatorSpacing } from '../discordNumbers.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { usePage, usePlace } from '../page.ts';
import { Button } from './Button.tsx';
import { File, Picture } from './Media.tsx';
import { SelectMenu } from './SelectMenu.tsx';
import { readSelectSettings } from './selectSettings.ts';

type Part = APIMessageTopLevelComponent | APIComponentInContainer;

interface Of<Component> {
  readonly component: Component;
  readonly message: APIMessage;
}

/** A message's components: Components V2 as well as the classic rows of buttons and selects. */
export function MessageComponents({
  components,
  message,
}: {
  readonly components: readonly Part[];
  readonly message: APIMessage;
}) {
  return (
    <>
      {components.map((component, at) => (
        <MessageComponent key={at} component={component} message={message} />
      ))}
    </>
  );
}

function MessageComponent({ component, message }: Of<Part>) {
  switch (component.type) {
    case componentType.TextDisplay:
      return <Text content={component.content} />;
    case componentType.ActionRow:
      return <Row component={component} message={message} />;
    case componentType.Container:
      return <Container component={component} message={message} />;
    case componentType.Section:
      return <Section component={component} message={message} />;
    case componentType.Separator:
      return <Separator separator={component} />;
    case componentType.MediaGallery:
      return <Gallery component={component} message={message} />;
    case componentType.File:
      return <File url={component.file.url} attachments={message.attachments} fallback={component} />;
    default:
      // A component newer than this page: said, not hidden.
      return <p class="foreign">A component of type {(component as { type: number }).type} stands here.</p>;
  }
}

function Text({ content }: { readonly content: string }) {
  return (
    <div class="markdown">
      <Markdown source={content} />
    </div>
  );
}

/** Controls are told apart by their ids: one that takes the place of another does not inherit its focus. */
function Row({ component, message }: Of<APIActionRowComponent<APIComponentInMessageActionRow>>) {
  const { actions } = usePage();
  const place = usePlace();
  return (
    <div class="row">
      {component.components.map((control, at) => {
        if (control.type === componentType.Button) {
          const key = 'custom_id' in control ? control.custom_id : at;
          return <Button key={key} button={control} messageId={message.id} />;
        }
        const { type, custom_id: customId } = control;
        return (
          <SelectMenu
            key={customId}
            {...readSelectSettings(control, place)}
            origin={control}
            commit={(values) => void actions.press(message.id, customId, type, values)}
          />
        );
      })}
    </div>
  );
}

function Container({ component, message }: Of<APIContainerComponent>) {
  const [isCovered, setCovered] = useState(component.spoiler === true);
  const accent = component.accent_color;
  const isAccented = typeof accent === 'number';
  return (
    <div
      class={['container', isAccented && 'accented', isCovered && 'covered'].filter(Boolean).join(' ')}
      style={isAccented ? { '--accent': hexColour(accent) } : undefined}
    >
      <div class="container-inner" inert={isCovered}>
        <MessageComponents components={component.components} message={message} />
      </div>
      {isCovered && (
        <button type="button" class="media-cover" onClick={() => setCovered(false)}>
          Spoiler
        </button>
      )}
    </div>
  );
}

/** A colour as Discord sends it, 0xRRGGBB, in CSS. */
export function hexColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

function Section({ component: { accessory, components }, message }: Of<APISectionComponent>) {
  return (
    <div class="section">
      <div class="section-words">
        {components.map(({ content }, at) => (
          <Text key={at} content={content} />
        ))}
      </div>
      <div class="accessory">
        {accessory.type === componentType.Button ? (
          <Button button={accessory} messageId={message.id} />
        ) : (
          <Picture
            media={{
              url: accessory.media.url,
              description: accessory.description,
              spoiler: accessory.spoiler,
            }}
            attachments={message.attachments}
          />
        )}
      </div>
    </div>
  );
}

function Separator({ separator: { spacing, divider } }: { readonly separator: APISeparatorComponent }) {
  const wide = spacing === separatorSpacing.Large ? ' wide' : '';
  return divider === false ? <div class={`separator${wide}`} /> : <hr class={`separator${wide} line`} />;
}

function Gallery({ component: { items }, message }: Of<APIMediaGalleryComponent>) {
  return (
    <div class={`gallery gallery-${Math.min(items.length, 5)}`}>
      {items.map(({ media, description, spoiler }, at) => (
        <Picture
          key={at}
          media={{ url: media.url, description, spoiler, width: media.width, height: media.height }}
          attachments={message.attachments}
        />
      ))}
    </div>
  );
}
