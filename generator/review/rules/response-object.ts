import type { RuleTable } from '../rule.js';
import type { FromTo, OfOne, OfProperty, OfValue } from './schema-facts.js';

/** Properties of objects that come back. */
export const responseObjectRules = {
  'response/property-added-required': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The property \`${property}\` of ${subject} is new${why}.`,
  },
  'response/property-added-optional': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The optional property \`${property}\` of ${subject} is new${why}.`,
  },
  'response/property-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, property, why }: OfProperty & { readonly why: string }) =>
      `The property \`${property}\` of ${subject} is gone${why}.`,
  },
  'response/property-renamed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, from, to }: FromTo) => `The property \`${from}\` of ${subject} is now \`${to}\`.`,
  },
  'response/property-became-required': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, property }: OfProperty) => `The property \`${property}\` of ${subject} is now always there.`,
  },
  'response/property-became-optional': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, property }: OfProperty) => `The property \`${property}\` of ${subject} may now be missing.`,
  },
  'response/other-properties-allowed': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} may now have other properties.`,
  },
  'response/other-properties-refused': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} no longer has other properties.`,
  },
  'response/other-properties-typed': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `Other properties of ${subject}, of which nothing was said, now have a type.`,
  },
  'response/other-properties-untold': {
    direction: 'response',
    contract: 'warning',
    client: 'compile error',
    message: ({ subject }: OfValue) =>
      `Nothing is said of other properties of ${subject} any more: its type no longer has them.`,
  },
  'response/other-properties-closed': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ subject }: OfValue) => `${subject} now says that it has no other properties.`,
  },
  'response/other-properties-opened': {
    direction: 'response',
    contract: 'warning',
    client: 'none',
    message: ({ subject }: OfValue) => `${subject} no longer says that it has no other properties.`,
  },
  'response/properties-declared': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject}, of which nothing was said, now has declared properties.`,
  },
  'response/became-secret': {
    direction: 'response',
    contract: 'compatible',
    client: 'run time',
    bump: 'minor',
    message: ({ subject, value }: OfOne) => `${subject} is now secret by its ${value}: the client does not print it.`,
  },
  'response/no-longer-secret': {
    direction: 'response',
    contract: 'warning',
    client: 'run time',
    bump: 'minor',
    message: ({ subject, value }: OfOne) =>
      `${subject} is no longer secret by its ${value}: errors and logs of the client may show it.`,
    help: 'Keep `format: password` on what nobody else may read.',
  },
  'response/access-changed': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${subject} is ${value}.`,
  },
} satisfies RuleTable;
