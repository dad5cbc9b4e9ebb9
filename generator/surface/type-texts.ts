import { parsedType } from './parsed-type.js';
import { plainType, type TypeText } from './plain-type.js';

/** Types by their text, each read once: most of them stand in many places. */
export type TypeTexts = (type: string) => TypeText;

export function typeTexts(): TypeTexts {
  const known = new Map<string, TypeText>();
  return (type) => {
    const found = known.get(type) ?? plainType(type) ?? parsedType(type);
    known.set(type, found);
    return found;
  };
}
