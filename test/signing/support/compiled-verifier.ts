import { emitVerifier } from '../../../generator/emit/signer/emit-verifier.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';
import type { verifyRequest } from '../../../templates/runtime/verify/verify-request.js';
import type { RequestVerifier } from '../../../templates/runtime/verify/verifier.js';
import { importModule, signerModule, type CompiledSigner, type CryptoModule } from './compiled-signer.js';
import { privateKeysOf } from './private-keys.js';

type Credentials = Readonly<Record<string, string>>;

/** A verifier as it ships, and the runtime's function that takes it. */
export interface CompiledVerifier {
  readonly verifier: RequestVerifier<Credentials>;
  readonly sign: CompiledSigner;
  /** Credentials that are private keys. */
  readonly privateKeys: readonly string[];
  readonly verifyRequest: typeof verifyRequest;
}

/** The verifier of a scheme, compiled; why there is none, where there is none. */
export async function compileVerifier(scheme: SigningScheme, crypto: CryptoModule): Promise<CompiledVerifier | string> {
  const emitted = emitVerifier(scheme, { signFunction: 'sign', credentialsType: 'Credentials' });
  if (emitted.kind === 'none') return emitted.reason;
  const values = emitted.imports.filter(({ typeOnly }) => !typeOnly);
  const text = [
    ...values.map(({ module, name }) => `import { ${name} } from '${module}';`),
    "export { verifyRequest } from 'runtime/verify/verify-request.js';",
    signerModule(scheme),
    `export const verifier = ${emitted.initializer};`,
  ].join('\n');
  return { ...((await importModule(text, crypto)) as unknown as CompiledVerifier), privateKeys: privateKeysOf(scheme) };
}
