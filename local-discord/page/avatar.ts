import type { APIUser } from 'discord-api-types/v10';
import { nameOf } from './people.ts';

const SVG = 'http://www.w3.org/2000/svg';
const COLOURS = 5;

/** A round picture of a user: the first letter on one of five colours by the id, as nothing remote is ever loaded. */
export function avatar(user: APIUser): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 40 40');
  svg.setAttribute('aria-hidden', 'true');
  const shade = user.bot === true ? 'bot' : String(Number(BigInt(user.id) % BigInt(COLOURS)));
  svg.setAttribute('class', `avatar avatar-${shade}`);
  const disc = document.createElementNS(SVG, 'circle');
  for (const name of ['cx', 'cy', 'r']) disc.setAttribute(name, '20');
  const letter = document.createElementNS(SVG, 'text');
  letter.setAttribute('x', '20');
  letter.setAttribute('y', '26.5');
  letter.textContent = Array.from(nameOf(user).toUpperCase())[0] ?? '?';
  svg.append(disc, letter);
  return svg;
}
