import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/api-model.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { runtimeImports } from './exported-names.js';
import { camelCase, pascalCase, wordsOf } from './identifier.js';
import { nameScope } from './name-scope.js';
import type { PlannedScheme } from './package-plan.js';
import { signingNames } from './signing-names.js';

/** What the module of signers imports beside the schemes. */
const signerMakers = ['createSigner', 'createOperationSigner'];

/** Names and files of the security schemes, in the order of the spec. */
export function planSchemes(
  model: ApiModel,
  signing: readonly SigningScheme[],
  findings: Diagnostic[],
): readonly PlannedScheme[] {
  const scope = nameScope([...runtimeImports, ...signerMakers, 'constructor', 'toString', 'valueOf'], findings);
  const files = nameScope([], findings, 'member');
  return model.securitySchemes.map((scheme): PlannedScheme => {
    const wanted = camelCase(scheme.name, 'scheme');
    const isTaken = scheme.signed && signingNames.has(wanted);
    const name = scope.claim(isTaken ? `${wanted}Scheme` : wanted, scheme.nameLocation);
    const signed = signing.find((candidate) => candidate.name === scheme.name);
    const type = pascalCase(name, 'Scheme');
    return {
      scheme,
      ...(signed === undefined ? {} : { signing: signed }),
      name,
      credentialsType: `${type}Credentials`,
      signFunction: `sign${type}`,
      verifyFunction: `verify${type}`,
      // It stands in one module with the names of all schemes.
      signerFunction: scope.claim(`create${type}Signer`, scheme.nameLocation),
      file: files.claim(kebabCase(name), scheme.nameLocation),
    };
  });
}

const longestFile = 80;

/** `allowed-ips`, a file name on every system. */
export function kebabCase(name: string): string {
  const text = wordsOf(name)
    .map((word) => word.toLowerCase())
    .join('-');
  const safe = text
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, longestFile)
    .replace(/^-+|-+$/g, '');
  return safe === '' || isDeviceName(safe) ? `${safe}_` : safe;
}

/** Names that Windows keeps for devices, whatever their extension. */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}
