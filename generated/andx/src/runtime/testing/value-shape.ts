import { own } from '../own.js';

/** What a text of a request stands for; no shape at all is text, too. */
export type ValueShape =
  | 'text'
  | 'number'
  | 'boolean'
  | { readonly items: ValueShape }
  | { readonly members: Readonly<Record<string, ValueShape>> };

/** The value that a text stands for. What is none of its shape stays text. */
export function shaped(text: string, shape: ValueShape | undefined): unknown {
  if (shape === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (shape !== 'number' || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return text;
  const value = Number(text);
  // A long integer that a number would change is text to the caller, too.
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) ? text : value;
}

/** Whether a text can be a value of the shape. */
export function fits(text: string, shape: ValueShape | undefined): boolean {
  return (shape !== 'number' && shape !== 'boolean') || typeof shaped(text, shape) === shape;
}

/** The shape of a list's items. */
export function itemShape(shape: ValueShape | undefined): ValueShape | undefined {
  return typeof shape === 'object' && 'items' in shape ? shape.items : undefined;
}

/** Whether a value is a list. */
export function isList(shape: ValueShape | undefined): boolean {
  return typeof shape === 'object' && 'items' in shape;
}

/** Whether a value is an object. */
export function isRecord(shape: ValueShape | undefined): boolean {
  return typeof shape === 'object' && 'members' in shape;
}

/** The shape of an object's member. */
export function memberShape(shape: ValueShape | undefined, name: string): ValueShape | undefined {
  return typeof shape === 'object' && 'members' in shape
    ? (own(shape.members, name) as ValueShape | undefined)
    : undefined;
}
