import { isWholeNumber } from '../signing/whole-number.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { UsageError } from '../usage-error.js';
import { inputNames } from './scheme-parts.js';

/** Credentials of a scheme, with something in the place of each that was not given. */
export interface SchemeInput {
  readonly credentials: ReadonlyMap<string, string>;
  /** Names of those that stand for themselves. */
  readonly missing: readonly string[];
}

/** Without credentials the names stand for themselves: enough to see the shape of what is signed. */
export function schemeInput(scheme: SigningScheme, given: ReadonlyMap<string, string>): SchemeInput {
  checkParameters(scheme, given);
  const optional = new Set(
    scheme.parameters.filter((parameter) => parameter.default !== undefined).map(({ name }) => name),
  );
  const missing = inputNames(scheme).filter((name) => !given.has(name) && !optional.has(name));
  const ints = new Set(scheme.parameters.filter(({ isInt }) => isInt).map(({ name }) => name));
  const formats = new Map(scheme.credentials.map(({ name, format }) => [name, format]));
  const standing = missing.map((name): [string, string] => [
    name,
    ints.has(name) ? '1' : placeholder(name, formats.get(name)),
  ]);
  return { credentials: new Map([...given, ...standing]), missing };
}

function checkParameters({ parameters }: SigningScheme, given: ReadonlyMap<string, string>): void {
  for (const { name, enum: choices, isInt } of parameters) {
    const text = given.get(name);
    if (text !== undefined && isInt && !isWholeNumber(text)) {
      throw new UsageError(`${name} is not a whole number`);
    }
    const value = given.get(name);
    if (value === undefined || choices === undefined || choices.includes(value)) continue;
    throw new UsageError(`${name} is not one of ${choices.join(', ')}`);
  }
}

/** A name in the form that the credential has to have. */
function placeholder(name: string, format: string | undefined): string {
  if (format === 'base64') return Buffer.from(name).toString('base64');
  if (format === 'hex') return Buffer.from(name).toString('hex');
  if (format === 'base58') return name.replace(/[^1-9A-HJ-NP-Za-km-z]/g, 'x');
  if (format === 'pem') throw new UsageError(`a signature needs a private key: give ${name} with --credentials`);
  return name;
}
