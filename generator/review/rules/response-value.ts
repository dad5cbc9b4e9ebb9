import type { RuleTable } from '../rule.js';
import type { FromTo, OfKeyword, OfOne, OfValue } from './schema-facts.js';

/** What is said about values that come back, of which TypeScript sees little. */
export const responseValueRules = {
  'response/format-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    message: ({ subject, from, to }: FromTo) => `${subject} has the format ${to} instead of ${from}.`,
  },
  'response/text-content-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    message: ({ subject, from, to, keyword }: OfKeyword) =>
      `${subject} is text of another kind: \`${keyword}\` is ${to} instead of ${from}.`,
  },
  'response/number-format-changed': {
    direction: 'response',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, from, to }: FromTo) => `${subject} has the format ${to} instead of ${from}.`,
  },
  'response/format-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, to }: FromTo) => `${subject} now has the format ${to}.`,
  },
  'response/format-removed': {
    direction: 'response',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, from }: FromTo) => `${subject} no longer has the format ${from}.`,
  },
  'response/constraint-tightened': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, from, to, keyword }: OfKeyword) =>
      `${subject} is limited further: \`${keyword}\` is ${to} instead of ${from}.`,
  },
  'response/constraint-loosened': {
    direction: 'response',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, from, to, keyword }: OfKeyword) =>
      `${subject} is limited less: \`${keyword}\` is ${to} instead of ${from}.`,
  },
  'response/constraint-changed': {
    direction: 'response',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, from, to, keyword }: OfKeyword) => `\`${keyword}\` of ${subject} is ${to} instead of ${from}.`,
  },
  'response/keyword-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${subject} is limited further, by ${value}.`,
  },
  'response/keyword-removed': {
    direction: 'response',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${subject} is no longer limited by ${value}.`,
  },
  'response/keyword-changed': {
    direction: 'response',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${value} of ${subject} changes.`,
  },
  'response/default-changed': {
    direction: 'response',
    contract: 'none',
    client: 'docs only',
    message: ({ subject, from, to }: FromTo) => `${subject} has the default ${to} instead of ${from}.`,
  },
  'response/default-added': {
    direction: 'response',
    contract: 'none',
    client: 'docs only',
    message: ({ subject, to }: FromTo) => `${subject} has the default ${to}.`,
  },
  'response/default-removed': {
    direction: 'response',
    contract: 'none',
    client: 'docs only',
    message: ({ subject, from }: FromTo) => `${subject} no longer has the default ${from}.`,
  },
  'response/value-deprecated': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    bump: 'minor',
    message: ({ subject }: OfValue) => `${subject} is now deprecated.`,
  },
  'response/value-undeprecated': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject }: OfValue) => `${subject} is no longer deprecated.`,
  },
  'response/value-description-changed': {
    direction: 'response',
    contract: 'none',
    client: 'docs only',
    message: ({ subject, what }: OfValue & { readonly what: string }) => `The ${what} of ${subject} changes.`,
  },
} satisfies RuleTable;
