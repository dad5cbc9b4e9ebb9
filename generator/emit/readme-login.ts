import type { JsonSchema } from '../model/json-schema.js';
import { isIdentifier, isReserved } from '../plan/identifier.js';
import type { PackagePlan, PlannedType } from '../plan/package-plan.js';
import { resolveSchema } from '../plan/schema-navigation.js';
import { markdownBlock } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { declaredMembers } from './examples/fit-example.js';
import { callText, instanceName, methodsOf, type GroupedMethod } from './readme-call.js';
import { environmentName } from './readme-credentials.js';

/** Of a package with a bearer scheme: logging in by itself, where a public operation gives a token; else empty. */
export function loginExample(plan: PackagePlan): string {
  const { schemes, className, packageName } = plan;
  const bearer = schemes.find(
    ({ scheme, signing }) =>
      signing === undefined && scheme.kind === 'http' && scheme.scheme.toLowerCase() === 'bearer',
  );
  const login = methodsOf(plan).find(
    ({ descriptor }) => descriptor.schemes.length === 0 && hasToken(descriptor.output, plan),
  );
  if (bearer === undefined || login === undefined) return '';
  const names = textsOf(login, plan);
  const call =
    names.length === 0
      ? callText(login, plan).slice(instanceName(plan).length)
      : `.${login.resource.property}.${login.name}({ ${names.join(', ')} })`;
  const variables = names.map((name) => `${environmentName(plan, name)}: ${name} = ''`);
  const code = [
    `import { ${className}, bearerSession } from '${packageName}';`,
    '',
    ...(names.length === 0 ? [] : [`const { ${variables.join(', ')} } = process.env;`]),
    `const guest = new ${className}();`,
    `const session = bearerSession(() => guest${call});`,
    `const ${instanceName(plan)} = new ${className}({ auth: { ${propertyKey(bearer.name)}: session } });`,
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

/** A session is made of an object with a required text `token`. */
function hasToken(output: PlannedType, { model, models }: PackagePlan): boolean {
  const schema = schemaOf(output, models);
  if (schema === undefined) return false;
  const { members, required } = declaredMembers(schema, model);
  const token = members.get('token');
  return token !== undefined && required.has('token') && resolveSchema(model, token)?.type === 'string';
}

/** What a login needs, where that is nothing but texts: name and password, out of the environment. */
function textsOf({ descriptor: { input } }: GroupedMethod, plan: PackagePlan): readonly string[] {
  const schema = input.kind === 'body' ? schemaOf(input.type, plan.models) : undefined;
  if (schema === undefined) return [];
  const { members, required } = declaredMembers(schema, plan.model);
  const isText = (name: string): boolean => {
    const resolved = resolveSchema(plan.model, members.get(name) ?? true);
    const isName = isIdentifier(name) && !isReserved(name) && name !== instanceName(plan);
    return isName && resolved?.type === 'string' && resolved.enum === undefined && resolved.const === undefined;
  };
  return [...required].every(isText) ? [...required] : [];
}

function schemaOf(type: PlannedType, models: PackagePlan['models']): JsonSchema | undefined {
  if (type.kind === 'schema') return type.schema;
  return type.kind === 'model' ? models.find(({ name }) => name === type.name)?.schema : undefined;
}
