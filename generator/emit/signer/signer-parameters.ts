import type { SigningScheme } from '../../signing/signing-scheme.js';
import { stringLiteral } from '../encode/string-literal.js';
import type { CollectingScope, ContextPart } from './signer-scope.js';

/** One parameter of the function. */
export interface SignerParameter {
  /** A name, or the pattern that takes it apart. */
  readonly name: string;
  readonly type: string;
  /** The type, where it is one of `runtime/signing/signer.js`. */
  readonly runtimeType?: string;
}

const contextParts: readonly ContextPart[] = ['now', 'fresh', 'operation', 'memo', 'received'];

/** The signer's parameters: only what it uses is taken out of them; unused ones at the end are left out. */
export function printSignerParameters(
  scheme: SigningScheme,
  scope: CollectingScope,
  credentialsType: string,
): readonly SignerParameter[] {
  const inputs = [
    ...scheme.credentials.map(({ name }) => ({ name, default: undefined })),
    ...scheme.parameters.filter((parameter) => parameter.const === undefined),
  ].filter(({ name }) => scope.names.has(name));
  const credentials = inputs.map(({ name, default: standard }) => {
    const identifier = scope.name(name);
    const bound = identifier === name ? name : `${name}: ${identifier}`;
    return standard === undefined ? bound : `${bound} = ${stringLiteral(standard)}`;
  });
  const context = contextParts.filter((part) => scope.parts.has(part));
  const parameters: SignerParameter[] = [
    {
      name: scope.parts.has('request') ? 'request' : '_request',
      type: 'SignableRequest',
      runtimeType: 'SignableRequest',
    },
  ];
  if (credentials.length > 0) parameters.push({ name: `{ ${credentials.join(', ')} }`, type: credentialsType });
  else if (context.length > 0) parameters.push({ name: '_credentials', type: credentialsType });
  if (context.length > 0) {
    parameters.push({ name: `{ ${context.join(', ')} }`, type: 'SigningContext', runtimeType: 'SigningContext' });
  }
  return parameters;
}
