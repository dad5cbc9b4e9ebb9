import { coversLine } from '../emit/covers.js';
import type { SecurityScheme } from '../model/api-model.js';
import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import type {
  Credential,
  Placement,
  SigningParameter,
  SigningScheme,
  SigningStep,
  Verification,
} from '../signing/signing-scheme.js';
import { sorted } from './canonical-type.js';
import type { SchemeSurface } from './surface.js';

/** How requests are signed, by scheme, and which descriptors take each. */
export function schemeSurfaces({ schemes, descriptors }: PackagePlan): readonly SchemeSurface[] {
  const operations = new Map<string, string[]>(schemes.map(({ name }) => [name, []]));
  for (const descriptor of descriptors) {
    const names = new Set(descriptor.schemes.flat().map(({ name }) => name));
    for (const name of names) operations.get(name)?.push(descriptor.name);
  }
  return sorted(schemes, ({ name }) => name).map((planned): SchemeSurface => {
    const { name, signing } = planned;
    const facts = factsOf(planned);
    if (signing?.direction === 'inbound') return { name, facts };
    return { name, facts, operations: sorted(operations.get(name) ?? [], (operation) => operation) };
  });
}

function factsOf({ scheme, signing }: PlannedScheme): readonly string[] {
  return signing === undefined ? [kindFact(scheme)] : signingFacts(signing);
}

function kindFact(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return `apiKey in ${scheme.in} ${word(scheme.parameterName)}`;
    case 'http':
      return `http ${word(scheme.scheme.toLowerCase())}`;
    case 'oauth2':
    case 'mutualTLS':
      return scheme.kind;
    case 'openIdConnect':
      return `openIdConnect ${word(scheme.openIdConnectUrl)}`;
  }
}

function signingFacts({ direction, credentials, parameters, steps, verify, covers }: SigningScheme): readonly string[] {
  return [
    `x-signing ${direction}`,
    ...sorted(credentials, ({ name }) => name).map(credentialFact),
    ...sorted(parameters, ({ name }) => name).map(parameterFact),
    ...steps.map(stepFact),
    ...(verify === undefined ? [] : [verifyFact(verify)]),
    coversLine(covers),
  ];
}

function credentialFact({ name, secret, sent, format }: Credential): string {
  const notes = [secret ? 'secret' : undefined, sent ? 'sent' : undefined, format].filter((note) => note !== undefined);
  return [`credential ${word(name)}`, ...notes].join(', ');
}

function parameterFact({ name, enum: choices, default: value, const: constant, isInt }: SigningParameter): string {
  const notes = [
    choices === undefined ? undefined : `one of ${choices.map((choice) => JSON.stringify(choice)).join(' ')}`,
    isInt ? 'digits' : undefined,
    value === undefined ? undefined : `default ${JSON.stringify(value)}`,
    constant === undefined ? undefined : `always ${JSON.stringify(constant)}`,
  ].filter((note) => note !== undefined);
  return [`parameter ${word(name)}`, ...notes].join(', ');
}

function stepFact(step: SigningStep): string {
  if (step.kind === 'placement') return placementFact(step.placement);
  const { name, source } = step.value;
  return `value ${word(name)} = ${source.trim().replaceAll(/\r?\n/g, '\n  ')}`;
}

function placementFact({ in: place, name, template }: Placement): string {
  const parts = template.map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`));
  return `send ${place} ${word(name)} = ${JSON.stringify(parts.join(''))}`;
}

function verifyFact(verify: Verification): string {
  switch (verify.kind) {
    case 'clock':
      return `verify ${word(verify.value)} within ${verify.withinMilliseconds} ms of the clock`;
    case 'expires':
      return `verify ${word(verify.value)} as the expiry`;
  }
}

/** A name as it is where nothing can be mistaken, else as a JSON string. */
function word(text: string): string {
  return /^[\w!#$%&'*+.^`|~:/-]+$/.test(text) ? text : JSON.stringify(text);
}
