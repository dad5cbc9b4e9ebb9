import { runScheme } from '../../explain/run-scheme.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { UsageError } from '../../usage-error.js';
import { pairSchemes } from '../compare/pair-schemes.js';
import type { Comparison } from '../compare/context.js';
import { bare, listText } from '../words.js';
import { sampleCredentials } from './sample-credentials.js';

/** Signs the same webhook as both declarations of an inbound scheme have it, and says what differs. */
export function compareInbound({ base, head, report }: Comparison): void {
  for (const [one, other] of pairSchemes({ base, head }).paired) {
    const [before, after] = [one.signing, other.signing];
    if (before?.direction !== 'inbound' || after?.direction !== 'inbound') continue;
    const credentials = sampleCredentials(before, after);
    const [was, is] = [fieldsOf(before, credentials.base), fieldsOf(after, credentials.head)];
    if (was === undefined || is === undefined) continue;
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
    if (differing.length === 0) continue;
    const facts = { scheme: bare(other.scheme.name), what: listText(differing) };
    report('signing/inbound-changed', facts, { base: one.scheme.nameLocation, head: other.scheme.nameLocation });
  }
}

/** 2026-01-31T12:34:56.789Z. */
const at = 1_769_862_896_789;

const webhook = {
  method: 'POST',
  url: 'https://receiver.example/hooks?kind=order',
  path: '/hooks',
  headers: [],
  body: '{"id":"7","note":"ü"}',
  contentType: 'application/json',
} as const;

/** What is placed in the webhook; nothing where it cannot be signed. */
function fieldsOf(
  scheme: SigningScheme,
  credentials: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  try {
    const { evaluation } = runScheme(scheme, { request: webhook, credentials, at });
    return new Map(evaluation.placements.map(({ name, value }) => [`\`${bare(name)}\``, String(value)]));
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
