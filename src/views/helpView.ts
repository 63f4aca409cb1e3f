import type { Texts } from '../texts/texts.ts';
import { TEXT_LIMIT, textDisplay } from './parts/components.ts';
import type { ComponentsReply } from './parts/reply.ts';

/**
 * What one can do, by what one wants to do.
 * @param to gives a command as it stands in a message: `to('curate add')`
 */
export function helpView({ help }: Texts, to: (command: string) => string): ComponentsReply {
  const drawn = (mention: (command: string) => string): readonly string[] =>
    Object.values(help).map((block) => (typeof block === 'string' ? block : block(mention)));
  let blocks = drawn(to);
  // What can be pressed is longer than a name.
  if (blocks.join('').length > TEXT_LIMIT) blocks = drawn((command) => `\`/${command}\``);
  return { kind: 'components', components: blocks.map(textDisplay), private: true };
}
