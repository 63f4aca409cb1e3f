import type { ServerId } from '../../store/port.ts';

/** Who does something, and where: Discord ids. */
export interface Actor {
  readonly server: ServerId;
  readonly user: string;
}
