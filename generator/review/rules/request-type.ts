import type { RuleTable } from '../rule.js';
import type { FromTo, OfOne, OfValue } from './schema-facts.js';

/** What kind of thing may be sent. */
export const requestTypeRules = {
  'request/became-nullable': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} may now be null.`,
  },
  'request/became-not-nullable': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} can no longer be null.`,
  },
  'request/type-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, from, to }: FromTo) => `${subject} is now ${to} instead of ${from}.`,
  },
  'request/type-widened': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, from, to }: FromTo) => `${subject} may now be ${to} instead of ${from}.`,
  },
  'request/type-narrowed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, from, to }: FromTo) => `${subject} must now be ${to} instead of ${from}.`,
  },
  'request/number-widened': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject }: OfValue) => `${subject} may now be any number instead of an integer.`,
  },
  'request/number-narrowed': {
    direction: 'request',
    contract: 'breaking',
    client: 'docs only',
    message: ({ subject }: OfValue) => `${subject} must now be an integer.`,
  },
  'request/became-long-integer': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} may now be too long for a number: it may be text.`,
  },
  'request/became-short-integer': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} now fits into a number: it is never text.`,
  },
  'request/variant-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `${subject} may now also be ${value}.`,
  },
  'request/variant-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} can no longer be ${value}.`,
  },
  'request/tuple-item-added-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is new.`,
  },
  'request/tuple-item-added-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is new and may be left out.`,
  },
  'request/tuple-item-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is gone.`,
  },
  'request/tuple-item-became-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} is now required.`,
  },
  'request/tuple-item-became-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `Item ${value} of ${subject} may now be left out.`,
  },
  'request/tuple-closed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) => `${subject} can no longer have further items.`,
  },
  'request/tuple-opened': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} may now have further items.`,
  },
} satisfies RuleTable;
