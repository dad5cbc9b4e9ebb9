import type { Operation } from './operation.js';
import { parameterText } from './parameter-text.js';
import type { Pair } from './signing/signer.js';

/** Header fields with a value of their own, header parameters, and cookie parameters in `Cookie`. */
export function parameterFields(
  { fixedHeaders = {}, parameters = [] }: Operation<never, unknown>,
  input: unknown,
): readonly Pair[] {
  const fields: Pair[] = [];
  const cookies: string[] = [];
  for (const [name, value] of Object.entries(fixedHeaders)) {
    if (name.toLowerCase() === 'cookie') cookies.push(value);
    else fields.push([name, value]);
  }
  for (const parameter of parameters) {
    const { in: position, name } = parameter;
    const text = position === 'header' || position === 'cookie' ? parameterText(parameter, input) : undefined;
    if (text === undefined) continue;
    if (position === 'header') fields.push([name, text]);
    else cookies.push(text);
  }
  return cookies.length === 0 ? fields : [...fields, ['cookie', cookies.join('; ')]];
}
