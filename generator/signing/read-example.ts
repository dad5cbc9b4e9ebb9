import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import type { SpecMap, SpecNode } from '../read/spec-document.js';
import { entriesOf, member, textOf } from '../read/spec-node.js';
import type { Report } from './finding.js';
import type { Credential, ExpectedText, SigningExample, SigningParameter, SigningScheme } from './signing-scheme.js';

/** What an example may name. */
export interface ExampleScope {
  readonly credentials: readonly Credential[];
  readonly parameters: readonly SigningParameter[];
  readonly valueNames: ReadonlySet<string>;
  readonly direction: SigningScheme['direction'];
  readonly report: Report;
}

/** One entry of `examples`. What is malformed is nothing here; `check` reports it. */
export function readExample(node: SpecMap, scope: ExampleScope): SigningExample | undefined {
  const source = textOf(member(node, 'source'));
  const at = instantOf(member(node, 'at'));
  const line = /^([A-Z]+) (https?:\/\/\S+)$/.exec(textOf(member(node, 'request')) ?? '');
  const [, method, url] = line ?? [];
  const given = textsOf(member(node, 'credentials'));
  if (source === undefined || at === undefined || method === undefined || url === undefined) return undefined;
  const fail = (location: Location, problem: string): undefined => {
    scope.report(diagnostic('signing/example-input', location, { problem }));
    return undefined;
  };
  if (!URL.canParse(url)) return fail(member(node, 'request')?.location ?? node.location, 'its URL cannot be parsed');
  const wrong = wrongCredential(member(node, 'credentials'), node, scope);
  if (wrong !== undefined) return fail(wrong.location, wrong.problem);
  const expect = expectedOf(member(node, 'expect'));
  const unknown = [...expect].find(([name]) => !scope.valueNames.has(name));
  if (unknown !== undefined) return fail(unknown[1].location, `'${unknown[0]}' is no value`);
  const sentAt = scope.direction === 'inbound' ? textOf(member(node, 'at')) : undefined;
  const nonce = scalarText(member(node, 'nonce'));
  const body = textOf(member(node, 'body'));
  return {
    location: node.location,
    source,
    credentials: given,
    at,
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(nonce === undefined ? {} : { nonce }),
    method,
    url,
    headers: textsOf(member(node, 'headers')),
    ...(body === undefined ? {} : { body }),
    operation: textsOf(member(node, 'operation')),
    expect,
  };
}

interface Wrong {
  readonly location: Location;
  readonly problem: string;
}

function wrongCredential(
  node: SpecNode | undefined,
  example: SpecMap,
  { credentials, parameters }: ExampleScope,
): Wrong | undefined {
  const known = new Set([...credentials, ...parameters].map(({ name }) => name));
  for (const { key, keyLocation } of entriesOf(node)) {
    if (!known.has(key)) return { location: keyLocation, problem: `'${key}' is no credential or parameter` };
  }
  const given = textsOf(node);
  const missing = [
    ...credentials.map(({ name }) => name),
    ...parameters.flatMap((parameter) =>
      parameter.default === undefined && parameter.const === undefined ? parameter.name : [],
    ),
  ].find((name) => !given.has(name));
  const location = node?.location ?? example.location;
  return missing === undefined ? undefined : { location, problem: `it does not say what '${missing}' is` };
}

function instantOf(node: SpecNode | undefined): number | undefined {
  if (node?.kind !== 'scalar') return undefined;
  if (typeof node.value === 'number') return node.value;
  if (typeof node.value !== 'string') return undefined;
  const milliseconds = Date.parse(node.value);
  const [, finer = '0'] = /\.\d{3}(\d+)/.exec(node.value) ?? [];
  return Number.isNaN(milliseconds) ? undefined : milliseconds + Number(`0.${finer}`);
}

function scalarText(node: SpecNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : node.text;
}

function textsOf(node: SpecNode | undefined): ReadonlyMap<string, string> {
  const texts = [...entriesOf(node)].map(({ key, value }) => [key, scalarText(value)] as const);
  return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}

function expectedOf(node: SpecNode | undefined): ReadonlyMap<string, ExpectedText> {
  const members = [...entriesOf(node)].map(({ key, value }) => [key, value.location, scalarText(value)] as const);
  return new Map(members.flatMap(([key, location, text]) => (text === undefined ? [] : [[key, { location, text }]])));
}
