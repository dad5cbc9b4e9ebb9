import type { SpecNode } from '../read/spec-document.js';
import { textOf } from '../read/spec-node.js';
import type { ParameterPlace, ParameterStyle } from './api-model.js';

/** The styles of each place, its default first (OpenAPI, Parameter Object). */
const styles: Readonly<Record<ParameterPlace, readonly ParameterStyle[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

/** How a parameter is written, where that is a style of its place. */
export function styleOf(node: SpecNode | undefined, place: ParameterPlace): ParameterStyle | undefined {
  const written = textOf(node);
  return styles[place].find((style) => style === written);
}

/** How a parameter is written where nothing is said. */
export function defaultStyle(place: ParameterPlace): ParameterStyle {
  return place === 'query' || place === 'cookie' ? 'form' : 'simple';
}

/** Where a parameter is. */
export function placeOf(node: SpecNode | undefined): ParameterPlace | undefined {
  const written = textOf(node);
  return written === 'path' || written === 'query' || written === 'header' || written === 'cookie'
    ? written
    : undefined;
}
