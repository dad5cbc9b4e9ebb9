import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, Operation } from '../model/api-model.js';
import type { MethodDeclaration } from '../model/extensions.js';
import { camelCase } from './identifier.js';

/** One way to call one operation. */
export interface MethodVariant {
  readonly operation: Operation;
  /** Absent: the default method. */
  readonly declaration?: MethodDeclaration;
  /** The path template with the inputs' names. */
  readonly path: string;
}

/** All that one method of the client stands for. */
export interface MethodGroup {
  readonly group: string;
  readonly name: string;
  readonly variants: readonly [MethodVariant, ...MethodVariant[]];
}

/** The methods of the client in the order of the spec: `x-method`, else `tag.operationId`. */
export function methodGroups(model: ApiModel, findings: Diagnostic[]): readonly MethodGroup[] {
  const groups = new Map<string, [MethodVariant, ...MethodVariant[]]>();
  for (const operation of model.operations) {
    for (const [name, variant] of variantsOf(operation)) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [variant]);
      else if (canJoin(known, variant)) known.push(variant);
      else findings.push(collision(name, known[0], variant));
    }
  }
  return [...groups].map(([key, variants]) => {
    const dot = key.indexOf('.');
    return { group: key.slice(0, dot), name: key.slice(dot + 1), variants };
  });
}

function* variantsOf(operation: Operation): Generator<[string, MethodVariant]> {
  if (operation.methods.length === 0) {
    yield [`${defaultGroup(operation)}.${camelCase(operation.id, 'call')}`, { operation, path: operation.path }];
  }
  for (const declaration of operation.methods) {
    const [group = '', ...rest] = declaration.name.split('.');
    const name = rest.length === 0 ? defaultGroup(operation) + '.' + group : `${group}.${rest.join('_')}`;
    const [owner = '', method = ''] = name.split('.');
    yield [
      `${camelCase(owner, 'api')}.${camelCase(method, 'call')}`,
      { operation, declaration, path: renamed(operation.path, declaration.parameters) },
    ];
  }
}

/** The tag, or, without one, the first part of the path that is no variable. */
function defaultGroup(operation: Operation): string {
  const segment = operation.path.split('/').find((part) => part !== '' && !part.includes('{'));
  return camelCase(operation.tag ?? segment ?? 'api', 'api');
}

function renamed(path: string, names: ReadonlyMap<string, string>): string {
  return path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const input = names.get(name);
    return input === undefined ? whole : `{${input}}`;
  });
}

/** Paths of one method are told apart by the variables they have. */
function canJoin(known: readonly MethodVariant[], variant: MethodVariant): boolean {
  const variables = variablesOf(variant.path).join();
  return known.every(
    (other) => other.operation.method === variant.operation.method && variablesOf(other.path).join() !== variables,
  );
}

/** The variables of a path template, sorted. */
export function variablesOf(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').sort();
}

function collision(method: string, first: MethodVariant, second: MethodVariant): Diagnostic {
  const at = ({ operation, declaration }: MethodVariant) => declaration?.location ?? operation.location;
  return diagnostic(
    'plan/method-collision',
    at(second),
    { method },
    { related: [{ location: at(first), message: 'first declared here' }] },
  );
}
