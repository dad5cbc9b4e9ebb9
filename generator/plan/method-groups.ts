import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, Operation } from '../model/api-model.js';
import type { MethodDeclaration } from '../model/extensions.js';
import { furtherForms, usualForm, type ContentForm } from './content-forms.js';
import { camelCase } from './identifier.js';

/** One way to call one operation. */
export interface MethodVariant {
  readonly operation: Operation;
  /** Absent: the default method. */
  readonly declaration?: MethodDeclaration;
  /** The path template with the inputs' names. */
  readonly path: string;
  readonly form: ContentForm;
  /** What the form adds to the names of method and descriptor. */
  readonly suffix: string;
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
  const further: [string, MethodVariant][] = [];
  for (const operation of model.operations) {
    for (const [name, variant] of variantsOf(operation)) {
      const known = groups.get(name);
      const givesWay = variant.suffix !== '' || (known !== undefined && variant.declaration === undefined);
      if (givesWay) further.push([name, variant]);
      else if (known === undefined) groups.set(name, [variant]);
      else if (canJoin(known, variant)) known.push(variant);
      else findings.push(collision(name, known[0], variant));
    }
  }
  for (const [name, variant] of further) addFurther(groups, { name, variant, findings });
  const order = new Map(model.operations.map((operation, index) => [operation, index]));
  const place = ({ variants }: MethodGroup): number => order.get(variants[0].operation) ?? 0;
  return [...groups]
    .map(([key, variants]) => {
      const dot = key.indexOf('.');
      return { group: key.slice(0, dot), name: key.slice(dot + 1), variants };
    })
    .sort((first, second) => place(first) - place(second));
}

interface FurtherMethod {
  readonly name: string;
  readonly variant: MethodVariant;
  readonly findings: Diagnostic[];
}

/** A name that is made of another gives way to one that the spec has. */
function addFurther(groups: Map<string, [MethodVariant, ...MethodVariant[]]>, further: FurtherMethod): void {
  const { name: wanted, variant, findings } = further;
  let name = wanted;
  for (let number = 2; ; number += 1) {
    const known = groups.get(name);
    if (known === undefined) break;
    if (known[0].suffix === variant.suffix && canJoin(known, variant)) {
      known.push(variant);
      return;
    }
    name = `${wanted}${number}`;
  }
  const other = groups.get(wanted)?.[0];
  groups.set(name, [variant]);
  if (other === undefined) return;
  const related = [{ location: other.operation.location, message: `'${wanted}' comes from here` }];
  findings.push(diagnostic('plan/name-collision', variant.operation.location, { wanted, name }, { related }));
}

/** What the spec names, or the default; then the media types of content that have no method yet, named after the first. */
function* variantsOf(operation: Operation): Generator<[string, MethodVariant], void, undefined> {
  const [first, ...others] = declaredVariants(operation);
  if (first === undefined) return;
  yield* [first, ...others];
  const [name, variant] = first;
  for (const { suffix, ...form } of furtherForms(operation, variant.form)) {
    yield [name + suffix, { ...variant, form, suffix }];
  }
}

function* declaredVariants(operation: Operation): Generator<[string, MethodVariant], void, undefined> {
  if (operation.methods.length === 0) {
    const variant = { operation, path: operation.path, form: usualForm(operation, undefined), suffix: '' };
    yield [`${defaultGroup(operation)}.${camelCase(operation.id, 'call')}`, variant];
  }
  for (const declaration of operation.methods) {
    const [group = '', ...rest] = declaration.name.split('.');
    const name = rest.length === 0 ? defaultGroup(operation) + '.' + group : `${group}.${rest.join('_')}`;
    const [owner = '', method = ''] = name.split('.');
    yield [
      `${camelCase(owner, 'api')}.${camelCase(method, 'call')}`,
      {
        operation,
        declaration,
        path: renamed(fixedIn(operation.path, declaration.fixed), declaration.parameters),
        form: usualForm(operation, declaration),
        suffix: '',
      },
    ];
  }
}

/** The tag, or, without one, the first part of the path that is no variable. */
function defaultGroup(operation: Operation): string {
  const segment = operation.path.split('/').find((part) => part !== '' && !part.includes('{'));
  return camelCase(operation.tag ?? segment ?? 'api', 'api');
}

/** A path whose fixed variables have their values, percent-encoded. */
function fixedIn(path: string, fixed: MethodDeclaration['fixed']): string {
  return path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = fixed.get(name);
    return value === undefined ? whole : encodeURIComponent(String(value));
  });
}

function renamed(path: string, names: ReadonlyMap<string, string>): string {
  return path.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const input = names.get(name);
    return input === undefined ? whole : `{${input}}`;
  });
}

/** Paths of one method are told apart by the variables they have; only `x-method` says that they are one. */
function canJoin(known: readonly MethodVariant[], variant: MethodVariant): boolean {
  const variables = variablesOf(variant.path).join();
  return (
    [variant, ...known].every(({ declaration }) => declaration !== undefined) &&
    known.every(
      (other) => other.operation.method === variant.operation.method && variablesOf(other.path).join() !== variables,
    )
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
