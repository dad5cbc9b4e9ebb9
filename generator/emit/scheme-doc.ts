import type { OAuthFlow, SecurityScheme } from '../model/api-model.js';
import { docParagraphs } from './encode/comment.js';

/** What the spec says of a scheme: its own words, then where a token comes from. */
export function schemeDoc(scheme: SecurityScheme): string {
  return docParagraphs(scheme.description ?? `The security scheme \`${scheme.name}\`.`, tokenLines(scheme));
}

/** Where a token comes from and what it may be allowed; empty where the spec does not say. */
export function tokenLines(scheme: SecurityScheme): string {
  switch (scheme.kind) {
    case 'oauth2':
      return scheme.flows.map(flowText).join('\n');
    case 'openIdConnect':
      return `- OpenID Connect: \`${scheme.openIdConnectUrl}\` says where tokens come from.`;
    case 'http':
      if (scheme.scheme === 'basic' || scheme.scheme === 'bearer') return '';
      return `- The HTTP authentication scheme \`${scheme.scheme}\`: you give the whole value of \`Authorization\`.`;
    case 'apiKey':
    case 'mutualTLS':
      return '';
  }
}

const flowNames: Readonly<Record<OAuthFlow['kind'], string>> = {
  authorizationCode: 'authorization code',
  clientCredentials: 'client credentials',
  deviceAuthorization: 'device authorization',
  implicit: 'implicit',
  password: 'password',
};

function flowText({ kind, authorizationUrl, tokenUrl, refreshUrl, scopes }: OAuthFlow): string {
  const urls = [
    authorizationUrl === undefined ? undefined : `authorization at \`${authorizationUrl}\``,
    tokenUrl === undefined ? undefined : `token from \`${tokenUrl}\``,
    refreshUrl === undefined ? undefined : `renewed at \`${refreshUrl}\``,
  ].filter((part) => part !== undefined);
  const named = [...scopes].map(([scope, meaning]) => `  - \`${scope}\`${meaning === '' ? '' : `: ${meaning}`}`);
  return [`- OAuth 2.0, ${flowNames[kind]}${urls.length === 0 ? '' : `: ${urls.join(', ')}`}.`, ...named].join('\n');
}
