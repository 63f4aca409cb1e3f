import type { APIUser } from 'discord-api-types/v10';
import { nameOf } from './entities.ts';

const COLOURS = 5;

/** A round picture of a user: the first letter on one of five colours by the id, as nothing remote is ever loaded. */
export function Avatar({ user }: { readonly user: APIUser }) {
  const shade = user.bot === true ? 'bot' : Number(BigInt(user.id) % BigInt(COLOURS));
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" class={`avatar avatar-${shade}`}>
      <circle cx="20" cy="20" r="20" />
      <text x="20" y="26.5">
        {Array.from(nameOf(user).toUpperCase())[0] ?? '?'}
      </text>
    </svg>
  );
}
