import { ComponentType } from 'discord-api-types/v10';
import { isAbsent } from '../absent.ts';

/** A message or modal component as it stands in JSON, of whatever type; the schemas have checked its shape. */
export interface Component {
  readonly type: ComponentType;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
  readonly content?: string;
  readonly [field: string]: unknown;
}

/** Where a component stands, from the body's root, as Discord names it in errors. */
export type Path = readonly (string | number)[];

/** Called for each component; `path` is good only during the call: who keeps it copies it. */
type Visit = (component: Component, path: Path) => void;

/** Visits every component in order of reading: rows, sections and containers before what they hold. */
export function walkComponents(components: readonly Component[], path: Path, visit: Visit): void {
  return walkAll(components, [...path], visit);
}

/** One path grows and shrinks on the way, so that a walk leaves nothing behind for the collector. */
function walkAll(components: readonly Component[], path: (string | number)[], visit: Visit): void {
  for (const [index, component] of components.entries()) {
    path.push(index);
    walkOne(component, path, visit);
    path.pop();
  }
}

function walkOne(component: Component, path: (string | number)[], visit: Visit): void {
  visit(component, path);
  if (Array.isArray(component.components)) {
    path.push('components');
    walkAll(component.components, path, visit);
    path.pop();
  }
  if (!isAbsent(component.accessory)) {
    path.push('accessory');
    walkOne(component.accessory, path, visit);
    path.pop();
  }
  if (!isAbsent(component.component)) {
    path.push('component');
    walkOne(component.component, path, visit);
    path.pop();
  }
}

/** The texts of all Text Displays, in order of reading. */
export function displayedTexts(components: readonly Component[]): string[] {
  const texts: string[] = [];
  walkComponents(components, [], (component) => {
    if (component.type === ComponentType.TextDisplay && component.content !== undefined)
      texts.push(component.content);
  });
  return texts;
}
