import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import { commentText } from './encode/comment.js';
import { stringLiteral } from './encode/string-literal.js';
import { schemeDoc } from './scheme-doc.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { emitSignedScheme } from './signed-scheme.js';

/** `security/<scheme>.ts`: the credentials of each security scheme, and how a request carries them. */
export function emitSecurity(plan: PackagePlan): readonly ModuleDraft[] {
  return plan.schemes.map((planned) =>
    planned.signing === undefined ? plainScheme(planned) : emitSignedScheme(planned, planned.signing),
  );
}

/** A scheme that OpenAPI describes in full: the runtime has it. */
interface RuntimeScheme {
  readonly module: string;
  readonly factory: string;
  readonly credentials: string;
  readonly args: readonly string[];
}

function runtimeScheme({ scheme, name }: PlannedScheme): RuntimeScheme {
  const key = stringLiteral(name);
  const bearer = { module: 'runtime/security/bearer.js', factory: 'bearerScheme', credentials: 'BearerCredentials' };
  switch (scheme.kind) {
    case 'apiKey':
      return {
        module: 'runtime/security/api-key.js',
        factory: 'apiKeyScheme',
        credentials: 'ApiKeyCredentials',
        args: [key, `{ in: ${stringLiteral(scheme.in)}, name: ${stringLiteral(scheme.parameterName)} }`],
      };
    case 'http':
      switch (scheme.scheme) {
        case 'basic':
          return {
            module: 'runtime/security/basic.js',
            factory: 'basicScheme',
            credentials: 'BasicCredentials',
            args: [key],
          };
        case 'bearer':
          return { ...bearer, args: [key] };
        // Digest, HOBA and others: the consumer knows how, and gives the whole value.
        default:
          return {
            module: 'runtime/security/authorization.js',
            factory: 'authorizationScheme',
            credentials: 'AuthorizationCredentials',
            args: [key],
          };
      }
    // A token from wherever the consumer gets it (RFC 6750).
    case 'oauth2':
    case 'openIdConnect':
      return { ...bearer, args: [key] };
    // The certificate belongs to the connection: `fetch` is given by the consumer.
    case 'mutualTLS':
      return {
        module: 'runtime/security/mutual-tls.js',
        factory: 'mutualTlsScheme',
        credentials: 'MutualTlsCredentials',
        args: [key],
      };
  }
}

function plainScheme(planned: PlannedScheme): ModuleDraft {
  const path = `security/${planned.file}.ts`;
  const imports = importsOf(path);
  const { module, factory, credentials, args } = runtimeScheme(planned);
  const description = schemeDoc(planned.scheme);
  return {
    path,
    imports,
    statements: [
      credentialsType(planned, { module, credentials }, imports),
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        docs: [{ description: commentText(description) }],
        declarations: [
          {
            name: planned.name,
            type: `${imports.type('runtime/security-scheme.js', 'SecurityScheme')}<${planned.credentialsType}>`,
            initializer: `${imports.value(module, factory)}(${args.join(', ')})`,
          },
        ],
      },
    ],
  };
}

/** The runtime's own type, under the name that it has in the package. */
function credentialsType(
  { credentialsType: name, scheme }: PlannedScheme,
  { module, credentials }: Pick<RuntimeScheme, 'module' | 'credentials'>,
  imports: Imports,
): StatementStructures {
  const type = imports.type(module, credentials);
  if (type === name) return { kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports: [name] };
  return {
    kind: StructureKind.TypeAlias,
    name,
    isExported: true,
    docs: [{ description: commentText(`Credentials of the security scheme \`${scheme.name}\`.`) }],
    type,
  };
}
