import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { SecurityScheme } from './api-model.js';
import { defined } from './defined.js';
import { membersOf } from './node.js';
import type { Spec } from './spec.js';
import { placeOf } from './style.js';

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
    ...defined({ location: node.location, name: key, nameLocation: keyLocation, description, signed }),
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
      return { kind: 'oauth2' };
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
