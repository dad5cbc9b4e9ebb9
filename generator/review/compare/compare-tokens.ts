import type { OAuthFlow, SecurityScheme } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places, Report } from '../report.js';
import { bare, code } from '../words.js';

interface Context {
  readonly report: Report;
  /** Of a member of the scheme. */
  readonly places: (key: string) => Places;
}

/** Compares where a consumer gets a token, and what for. */
export function compareTokens(one: SecurityScheme, other: SecurityScheme, { report, places }: Context): void {
  const scheme = bare(other.name);
  if (one.kind === 'openIdConnect' && other.kind === 'openIdConnect') {
    const [from, to] = [code(one.openIdConnectUrl), code(other.openIdConnectUrl)];
    if (from === to) return;
    report(
      'security/token-source-changed',
      { scheme, what: code('openIdConnectUrl'), from, to },
      places('openIdConnectUrl'),
    );
  }
  if (one.kind !== 'oauth2' || other.kind !== 'oauth2') return;
  const after = new Map(other.flows.map((flow) => [flow.kind, flow]));
  const flows = places('flows');
  for (const flow of one.flows) {
    const next = after.get(flow.kind);
    const at = (...path: readonly string[]): Places => ({
      base: placeIn(one.location, 'flows', flow.kind, ...path) ?? flows.base,
      head: placeIn(other.location, 'flows', flow.kind, ...path) ?? flows.head,
    });
    if (next === undefined) report('security/flow-removed', { scheme, flow: code(flow.kind) }, at());
    else compareFlow(flow, next, { report, scheme, at });
  }
  const before = new Set(one.flows.map(({ kind }) => kind));
  for (const { kind } of other.flows) {
    if (before.has(kind)) continue;
    const head = placeIn(other.location, 'flows', kind) ?? flows.head;
    report('security/flow-added', { scheme, flow: code(kind) }, { ...flows, head });
  }
}

interface FlowContext {
  readonly report: Report;
  readonly scheme: string;
  readonly at: (...path: readonly string[]) => Places;
}

const urls = ['authorizationUrl', 'tokenUrl', 'refreshUrl'] as const;

function compareFlow(one: OAuthFlow, other: OAuthFlow, { report, scheme, at }: FlowContext): void {
  for (const key of urls) {
    const [from, to] = [one[key], other[key]].map((url) => (url === undefined ? 'none' : code(url)));
    if (from === undefined || to === undefined || from === to) continue;
    report('security/token-source-changed', { scheme, what: code(key), from, to }, at(key));
  }
  for (const [scope, said] of one.scopes) {
    const places = at('scopes', scope);
    const next = other.scopes.get(scope);
    if (next === undefined) report('security/scope-removed', { scheme, scope: code(scope) }, places);
    else if (next !== said) report('security/scope-description-changed', { scheme, scope: code(scope) }, places);
  }
  for (const scope of other.scopes.keys()) {
    if (!one.scopes.has(scope)) report('security/scope-added', { scheme, scope: code(scope) }, at('scopes', scope));
  }
}
