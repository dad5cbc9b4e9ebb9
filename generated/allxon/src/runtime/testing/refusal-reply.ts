import type { Api } from '../operation.js';
import type { Access } from './check-security.js';
import type { FakeOperation } from './fake-operation.js';
import { jsonReply } from './reply-parts.js';
import { setAt } from './set-at.js';

type Refused = Extract<Access, { readonly scheme: string }>;

/** What the API replies to a request that is not signed, or wrongly: its own error, which says here what is wrong. */
export function refusalReply({ operation, errors = {} }: FakeOperation, api: Api, refused: Refused): Response {
  const declared = ['401', '403', '4XX', 'default', '200'].find((status) => Object.hasOwn(errors, status));
  const shape = operation.error === false ? undefined : (operation.error ?? api.error);
  const place = shape?.message ?? (declared === undefined ? '/message' : undefined);
  const body = declared === undefined ? {} : errors[declared];
  const status = declared === '403' ? 403 : 401;
  return jsonReply(status, place === undefined ? body : setAt(body, place, sentence(refused)));
}

/** Why, in a few words. Names of fields only: no value of a credential is in it. */
export function sentence({ scheme, reason, name }: Refused): string {
  switch (reason) {
    case 'missing':
      return `${scheme}: ${name} is missing`;
    case 'malformed':
    case 'unreadable':
      return `${scheme}: ${name} cannot be read`;
    case 'unknown-credential':
      return `${scheme}: ${name} is unknown`;
    case 'stale':
      return `${scheme}: ${name} is too old, or from the future`;
    case 'differs':
      return `${scheme}: ${name} is wrong`;
  }
}
