import { fileURLToPath } from 'node:url';
import { loadSpec, specOperations, type SpecOperation } from '../spec-examples.js';

/** What a spec says about one operation, as far as a caller can check it. */
export interface DocumentedOperation {
  readonly id: string;
  /** Method and path template without the names of its parameters: `GET /orders/{}/{}/`. */
  readonly route: string;
  /** Alternatives, each the names of the schemes it needs; none at all for a public operation. */
  readonly security: readonly (readonly string[])[];
  /** Its URL is an argument (`x-url`), so that no credential may travel there. */
  readonly isElsewhere: boolean;
  /** The example named `reference` of a success reply, without its envelope; undefined where the vendor has none. */
  readonly example: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Every operation of a spec, in its order. */
export function documentedOperations(api: string): readonly DocumentedOperation[] {
  const spec = loadSpec(fileURLToPath(new URL(`../../../specs/${api}.yaml`, import.meta.url)));
  return specOperations(spec).map((operation) => documented(spec, operation));
}

/** A route as specs and test servers agree on it: they may name parameters differently. */
export function route(operation: string): string {
  return operation.replace(/\{[^}]*\}/g, '{}').replace(/ \/?\{\}$/, ' {}');
}

function documented(spec: Json, { name, operation }: SpecOperation): DocumentedOperation {
  const security = (operation['security'] ?? spec['security'] ?? []) as readonly Json[];
  return {
    id: String(operation['operationId']),
    route: route(name),
    security: security.map((alternative) => Object.keys(alternative)),
    isElsewhere: 'x-url' in operation,
    example: withoutEnvelope(spec, referenceExample(operation)),
  };
}

function referenceExample(operation: Json): unknown {
  const success = Object.entries(member(operation, 'responses')).find(([status]) => status.startsWith('2'))?.[1];
  const content = member(success, 'content');
  const [media] = Object.values(content);
  return member(member(media, 'examples'), 'reference')['value'];
}

function withoutEnvelope(spec: Json, example: unknown): unknown {
  const pointer = member(spec, 'x-envelope')['data'];
  return typeof pointer === 'string' ? member(example, pointer.slice(1)) : example;
}

function member(value: unknown, key: string): Json {
  const found: unknown = typeof value === 'object' && value !== null ? (value as Json)[key] : undefined;
  return typeof found === 'object' && found !== null ? (found as Json) : {};
}
