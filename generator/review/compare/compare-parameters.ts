import type { Operation, Parameter } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places } from '../report.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import { isScalarSchema } from '../schema/shape.js';
import { bare, code, listText } from '../words.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';
import { pairParameters, type PairedParameters } from './pair-parameters.js';
import { bareParameterText, parameterText } from './shared-parts.js';

/** Compares the parameters of an operation. */
export function compareParameters(comparison: Comparison, pair: OperationPair): void {
  const { base, head, name, report } = pair;
  const { paired, removed, added } = pairParameters(base.operation, head.operation);
  const missing = { base: listPlace(base.operation), head: listPlace(head.operation) };
  for (const one of removed) {
    report(
      'parameter/removed',
      { parameter: `${bareParameterText(one)} of ${code(name)}` },
      { ...missing, base: one.location },
    );
  }
  for (const other of added) {
    const isFixed = inputText(head, other) === undefined && head.methods.size > 0;
    // What the client sends of an optional one is said of the method.
    if (isFixed && !other.required) continue;
    const id = isFixed
      ? 'parameter/added-fixed'
      : other.required
        ? 'parameter/added-required'
        : 'parameter/added-optional';
    report(id, { parameter: `${bareParameterText(other)} of ${code(name)}` }, { ...missing, head: other.location });
  }
  compareOrder(pair, paired, missing);
  for (const [one, other] of paired) {
    compareOne(comparison, pair, { one, other });
    compareSchemas(comparison.schemas, {
      base: one.schema.json,
      head: other.schema.json,
      direction: 'request',
      subject: `the ${parameterText(pair, { one, other, side: 'head' })}`,
      origin: pair.origin,
      isAlwaysSent: one.required && other.required,
      places: { base: one.schema.location, head: other.schema.location },
    });
  }
}

/** A query is written in the order of the parameters. Of those that stay: what comes or goes is said of itself. */
function compareOrder(
  { base, head, name, report }: OperationPair,
  paired: PairedParameters['paired'],
  places: Places,
): void {
  const become = new Map(paired.filter(([one, other]) => one.in === 'query' && other.in === 'query'));
  const kept = new Set(become.values());
  const before = base.operation.parameters.flatMap((parameter) => become.get(parameter) ?? []);
  const after = head.operation.parameters.filter((parameter) => kept.has(parameter));
  const [from, to] = [before, after].map((parameters) => parameters.map((each) => code(each.name)).join(', '));
  if (from === undefined || to === undefined || from === to) return;
  report('parameter/order-changed', { operation: code(name), from, to }, places);
}

function listPlace({ location, idLocation }: Operation) {
  return placeIn(location, 'parameters') ?? idLocation;
}

function compareOne(
  { schemas }: Comparison,
  pair: OperationPair,
  { one, other }: Pick<ParameterPair, 'one' | 'other'>,
): void {
  const { base, head, report } = pair;
  const facts = { parameter: parameterText(pair, { one, other, side: 'base' }) };
  const at = (...path: readonly string[]): Places => ({
    base: placeIn(one.location, ...path) ?? one.location,
    head: placeIn(other.location, ...path) ?? other.location,
  });
  compareNames({ one, other, facts, at }, { base, head, report });
  if (one.in !== other.in) report('parameter/moved', { ...facts, to: placeText[other.in] }, at('in'));
  if (!one.required && other.required) report('parameter/became-required', facts, at('required'));
  if (one.required && !other.required) report('parameter/became-optional', facts, at('required'));
  const isText =
    isScalarSchema(one.schema.json, schemas.schemas.base) && isScalarSchema(other.schema.json, schemas.schemas.head);
  compareSerialisation({ one, other, facts, at, isText }, report);
  const [wasEmpty, isEmpty] = [one, other].map(({ allowEmptyValue }) => allowEmptyValue === true);
  if (one.in === other.in && wasEmpty !== isEmpty) {
    const id = isEmpty === true ? 'parameter/empty-value-allowed' : 'parameter/empty-value-refused';
    report(id, facts, at('allowEmptyValue'));
  }
  if (!one.deprecated && other.deprecated) report('parameter/deprecated', facts, at('deprecated'));
  if (one.deprecated && !other.deprecated) report('parameter/undeprecated', facts, at('deprecated'));
  if (one.description !== other.description) report('parameter/description-changed', facts, at('description'));
}

const placeText = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

/** On the wire, and as an input of the methods. */
function compareNames(
  { one, other, facts, at }: ParameterPair,
  { base, head, report }: Pick<OperationPair, 'base' | 'head' | 'report'>,
): void {
  const [from, to] = [inputText(base, one), inputText(head, other)];
  const isSame =
    one.name === other.name || (one.in === 'header' && one.name.toLowerCase() === other.name.toLowerCase());
  if (!isSame && (one.in !== 'path' || other.in !== 'path')) {
    report('parameter/renamed', { ...facts, to: bare(other.name) }, at('name'));
  } else if (from !== undefined && to !== undefined && from !== to) {
    if (isSame) report('parameter/input-renamed', { ...facts, from, to }, at('name'));
    else report('parameter/path-variable-renamed', { ...facts, to: bare(other.name) }, at('name'));
  }
}

interface ParameterPair {
  readonly one: Parameter;
  readonly other: Parameter;
  readonly facts: { readonly parameter: string };
  /** Of a member, or of the parameter where it has no such member. */
  readonly at: (...path: readonly string[]) => Places;
}

interface WrittenParameters extends ParameterPair {
  /** Neither an array nor an object, of which alone `explode` says something. */
  readonly isText: boolean;
}

function compareSerialisation(
  { one, other, facts, at, isText }: WrittenParameters,
  report: OperationPair['report'],
): void {
  if (one.in !== other.in) return;
  if (one.mediaType !== other.mediaType) {
    const [from, to] = [one, other].map(({ mediaType, style }) => code(mediaType ?? style));
    report('parameter/media-type-changed', { ...facts, from: from ?? '', to: to ?? '' }, at('content'));
    return;
  }
  if (one.style !== other.style) {
    report('parameter/style-changed', { ...facts, from: code(one.style), to: code(other.style) }, at('style'));
  } else if (one.explode !== other.explode && !isText) {
    report('parameter/explode-changed', { ...facts, to: String(other.explode) }, at('explode'));
  }
  if (one.allowReserved !== other.allowReserved) {
    report('parameter/reserved-characters-changed', { ...facts, to: String(other.allowReserved) }, at('allowReserved'));
  }
}

/** The inputs that fill a parameter: with `x-method`, each method may have its own. */
function inputText({ methods, operation }: ComparedOperation, { in: place, name }: Parameter): string | undefined {
  const keys = [...methods.values()].flatMap(({ variants, parameters }) => {
    const planned = parameters.find(({ parameter }) => parameter.in === place && parameter.name === name);
    const own = variants.filter((variant) => variant.operation === operation);
    return own.flatMap(
      ({ declaration }) => (place === 'path' && declaration?.parameters.get(name)) || (planned?.key ?? []),
    );
  });
  return keys.length === 0 ? undefined : listText([...new Set(keys)].map(code));
}
