import { ComponentType } from 'discord-api-types/v10';

/** A message or modal component as it stands in JSON, of whatever type; the schemas have checked its shape. */
export type Component = {
  readonly type: ComponentType;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
  readonly content?: string;
  readonly [field: string]: unknown;
};

/** Where a component stands, from the body's root, as Discord names it in errors. */
export type Path = readonly (string | number)[];

/** Visits every component in order of reading: rows, sections and containers before what they hold. */
export const walkComponents = (
  components: readonly Component[],
  path: Path,
  visit: (component: Component, path: Path) => void,
): void => {
  for (const [index, component] of components.entries()) walkComponent(component, [...path, index], visit);
};

const walkComponent = (
  component: Component,
  path: Path,
  visit: (component: Component, path: Path) => void,
): void => {
  visit(component, path);
  if (component.components !== undefined)
    walkComponents(component.components, [...path, 'components'], visit);
  if (component.accessory !== undefined) walkComponent(component.accessory, [...path, 'accessory'], visit);
  if (component.component !== undefined) walkComponent(component.component, [...path, 'component'], visit);
};

/** The texts of all Text Displays, in order of reading. */
export const displayedTexts = (components: readonly Component[]): string[] => {
  const texts: string[] = [];
  walkComponents(components, [], (component) => {
    if (component.type === ComponentType.TextDisplay && component.content !== undefined)
      texts.push(component.content);
  });
  return texts;
};
