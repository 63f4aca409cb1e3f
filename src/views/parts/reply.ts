import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { MessageFile } from '../../domain/posting.ts';

/**
 * What a handler answers. `components` are Components V2; `plain` is bare text that is easy to copy.
 * A `private` reply is seen by the caller only; with `update` it takes the place of the message whose button was
 * pressed, which stays as private or public as it was. Mentions never ping: the dispatcher sees to that.
 */
export type Reply =
  | {
      readonly kind: 'components';
      readonly components: readonly APIMessageTopLevelComponent[];
      readonly files?: readonly MessageFile[];
      readonly private?: boolean;
      readonly update?: boolean;
    }
  | { readonly kind: 'plain'; readonly text: string; readonly private?: boolean };

export type ComponentsReply = Extract<Reply, { readonly kind: 'components' }>;
