import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { OAuthFlow, SecurityScheme } from './api-model.js';
import { defined } from './defined.js';
import { membersOf } from './node.js';
import type { Spec } from './spec.js';
import { placeOf } from './style.js';
import { written } from './written-place.js';

/** The security scheme objects of `components.securitySchemes`. */
export function securitySchemesOf(spec: Spec, node: SpecNode | undefined): readonly SecurityScheme[] {
  return membersOf(node).flatMap((entry) => securitySchemeOf(spec, entry) ?? []);
}

function securitySchemeOf(spec: Spec, { key, keyLocation, value }: SpecEntry): SecurityScheme | undefined {
  const node = spec.resolve(value);
  const kind = node && kindOf(node);
  if (node === undefined || kind === undefined) return undefined;
  const description = textOf(member(node, 'description'));
  const signed = member(node, 'x-signing') !== undefined;
  return {
    ...defined({ location: written(node.location, node), name: key, nameLocation: keyLocation, description, signed }),
    ...kind,
  };
}

type Kind<Scheme> = Scheme extends SecurityScheme
  ? Omit<Scheme, 'location' | 'name' | 'nameLocation' | 'description' | 'signed'>
  : never;

function kindOf(node: SpecNode): Kind<SecurityScheme> | undefined {
  switch (textOf(member(node, 'type'))) {
    case 'apiKey': {
      const parameterName = textOf(member(node, 'name'));
      const place = placeOf(member(node, 'in'));
      if (parameterName === undefined || place === undefined || place === 'path') return undefined;
      return { kind: 'apiKey', in: place, parameterName };
    }
    case 'http': {
      // Case-insensitive (RFC 9110, section 11.1).
      const scheme = textOf(member(node, 'scheme'))?.toLowerCase();
      if (scheme === undefined) return undefined;
      return defined({ kind: 'http' as const, scheme, bearerFormat: textOf(member(node, 'bearerFormat')) });
    }
    case 'oauth2':
      return { kind: 'oauth2', flows: flowsOf(member(node, 'flows')) };
    case 'openIdConnect': {
      const openIdConnectUrl = textOf(member(node, 'openIdConnectUrl'));
      return openIdConnectUrl === undefined ? undefined : { kind: 'openIdConnect', openIdConnectUrl };
    }
    case 'mutualTLS':
      return { kind: 'mutualTLS' };
    default:
      return undefined;
  }
}

const flowKinds = ['authorizationCode', 'clientCredentials', 'deviceAuthorization', 'password', 'implicit'] as const;

/** The flows of OAuth 2.0, those that are best practice first. */
function flowsOf(node: SpecNode | undefined): readonly OAuthFlow[] {
  return flowKinds.flatMap((kind): readonly OAuthFlow[] => {
    const flow = member(node, kind);
    if (flow === undefined) return [];
    return [
      defined({
        kind,
        authorizationUrl: textOf(member(flow, 'authorizationUrl')) ?? textOf(member(flow, 'deviceAuthorizationUrl')),
        tokenUrl: textOf(member(flow, 'tokenUrl')),
        refreshUrl: textOf(member(flow, 'refreshUrl')),
        scopes: new Map(membersOf(member(flow, 'scopes')).map(({ key, value }) => [key, textOf(value) ?? ''])),
      }),
    ];
  });
}
