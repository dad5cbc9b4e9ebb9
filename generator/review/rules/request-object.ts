import type { RuleTable } from '../rule.js';
import type { FromTo, OfOne, OfProperty, OfValue } from './schema-facts.js';

/** Properties of objects that are sent. */
export const requestObjectRules = {
  'request/property-added-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The property \`${property}\` of ${subject} is new and required${why}.`,
  },
  'request/property-added-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The optional property \`${property}\` of ${subject} is new${why}.`,
  },
  'request/property-removed': {
    direction: 'request',
    contract: 'warning',
    client: 'compile error',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The property \`${property}\` of ${subject} is gone${why}.`,
  },
  'request/property-undeclared': {
    direction: 'request',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The property \`${property}\` of ${subject} is no longer declared${why}; it can still be sent.`,
  },
  'request/property-renamed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, from, to }: FromTo) => `The property \`${from}\` of ${subject} is now \`${to}\`.`,
  },
  'request/property-became-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, property }: OfProperty) => `The property \`${property}\` of ${subject} is now required.`,
  },
  'request/property-became-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, property }: OfProperty) => `The property \`${property}\` of ${subject} is now optional.`,
  },
  'request/other-properties-allowed': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} may now have other properties.`,
  },
  'request/other-properties-refused': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} can no longer have other properties.`,
  },
  'request/other-properties-typed': {
    direction: 'request',
    contract: 'warning',
    client: 'addition',
    message: ({ subject }: OfValue) => `Other properties of ${subject}, of which nothing was said, now have a type.`,
  },
  'request/other-properties-untold': {
    direction: 'request',
    contract: 'warning',
    client: 'compile error',
    message: ({ subject }: OfValue) =>
      `Nothing is said of other properties of ${subject} any more: its type no longer has them.`,
  },
  'request/other-properties-closed': {
    direction: 'request',
    contract: 'breaking',
    client: 'none',
    message: ({ subject }: OfValue) => `${subject} now says that it has no other properties.`,
  },
  'request/other-properties-opened': {
    direction: 'request',
    contract: 'compatible',
    client: 'none',
    message: ({ subject }: OfValue) => `${subject} no longer says that it has no other properties.`,
  },
  'request/properties-declared': {
    direction: 'request',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject}, of which nothing was said, now has declared properties.`,
  },
  'request/became-secret': {
    direction: 'request',
    contract: 'compatible',
    client: 'run time',
    bump: 'minor',
    message: ({ subject, value }: OfOne) => `${subject} is now secret by its ${value}: the client does not print it.`,
  },
  'request/no-longer-secret': {
    direction: 'request',
    contract: 'warning',
    client: 'run time',
    bump: 'minor',
    message: ({ subject, value }: OfOne) =>
      `${subject} is no longer secret by its ${value}: errors and logs of the client may show it.`,
    help: 'Keep `writeOnly: true` or `format: password` on what nobody else may read.',
  },
  'request/access-changed': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${subject} is ${value}.`,
  },
} satisfies RuleTable;
