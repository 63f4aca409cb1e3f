import type { Texts } from '../texts/texts.ts';
import { textDisplay } from './parts/components.ts';
import type { ComponentsReply } from './parts/reply.ts';

/**
 * What one can do, by what one wants to do.
 * @param to gives a command as it stands in a message: `to('curate add')`
 */
export function helpView({ help }: Texts, to: (command: string) => string): ComponentsReply {
  const blocks = Object.values(help).map((block) => (typeof block === 'string' ? block : block(to)));
  return { kind: 'components', components: blocks.map(textDisplay), private: true };
}
