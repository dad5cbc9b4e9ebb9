import type { RuleTable } from '../rule.js';
import type { FromTo, OfOne, OfValue } from './schema-facts.js';

/** What kind of thing comes back. */
export const responseTypeRules = {
  'response/became-nullable': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} may now be null.`,
  },
  'response/became-not-nullable': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} is never null now.`,
  },
  'response/type-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, from, to }: FromTo) => `${subject} is now ${to} instead of ${from}.`,
  },
  'response/type-widened': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, from, to }: FromTo) => `${subject} may now be ${to} instead of ${from}.`,
  },
  'response/type-narrowed': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, from, to }: FromTo) => `${subject} is now always ${to} instead of ${from}.`,
  },
  'response/number-widened': {
    direction: 'response',
    contract: 'breaking',
    client: 'docs only',
    message: ({ subject }: OfValue) => `${subject} may now be any number instead of an integer.`,
  },
  'response/number-narrowed': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject }: OfValue) => `${subject} is now always an integer.`,
  },
  'response/became-long-integer': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} may now be too long for a number: it may be text.`,
  },
  'response/became-short-integer': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} now fits into a number: it is never text.`,
  },
  'response/variant-added': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} may now also be ${value}.`,
  },
  'response/variant-removed': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} is no longer ${value}.`,
  },
  'response/tuple-item-added-required': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is new.`,
  },
  'response/tuple-item-added-optional': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is new and may be missing.`,
  },
  'response/tuple-item-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is gone.`,
  },
  'response/tuple-item-became-required': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is now always there.`,
  },
  'response/tuple-item-became-optional': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} may now be missing.`,
  },
  'response/tuple-closed': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} no longer has further items.`,
  },
  'response/tuple-opened': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} may now have further items.`,
  },
} satisfies RuleTable;
