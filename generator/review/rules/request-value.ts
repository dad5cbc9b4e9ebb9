import type { RuleTable } from '../rule.js';
import type { FromTo, OfKeyword, OfOne, OfValue } from './schema-facts.js';

/** What is said about values that are sent, of which TypeScript sees little. */
export const requestValueRules = {
  'request/format-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'run time',
    message: ({ subject, from, to }: FromTo) => `${subject} has the format ${to} instead of ${from}.`,
  },
  'request/text-content-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'run time',
    message: ({ subject, from, to, keyword }: OfKeyword) =>
      `${subject} is text of another kind: \`${keyword}\` is ${to} instead of ${from}.`,
  },
  'request/number-format-changed': {
    direction: 'request',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, from, to }: FromTo) => `${subject} has the format ${to} instead of ${from}.`,
  },
  'request/date-accepted': {
    direction: 'request',
    contract: 'breaking',
    client: 'addition',
    message: ({ subject }: OfValue) => `${subject} now has the format \`date-time\`: it may be given as a \`Date\`.`,
  },
  'request/date-refused': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject }: OfValue) =>
      `${subject} no longer has the format \`date-time\`: it can no longer be given as a \`Date\`.`,
  },
  'request/format-added': {
    direction: 'request',
    contract: 'breaking',
    client: 'docs only',
    message: ({ subject, to }: FromTo) => `${subject} now has the format ${to}.`,
  },
  'request/format-removed': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, from }: FromTo) => `${subject} no longer has the format ${from}.`,
  },
  'request/constraint-tightened': {
    direction: 'request',
    contract: 'breaking',
    client: 'docs only',
    message: ({ subject, from, to, keyword }: OfKeyword) =>
      `${subject} is limited further: \`${keyword}\` is ${to} instead of ${from}.`,
  },
  'request/constraint-loosened': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, from, to, keyword }: OfKeyword) =>
      `${subject} is limited less: \`${keyword}\` is ${to} instead of ${from}.`,
  },
  'request/constraint-changed': {
    direction: 'request',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, from, to, keyword }: OfKeyword) => `\`${keyword}\` of ${subject} is ${to} instead of ${from}.`,
  },
  'request/keyword-added': {
    direction: 'request',
    contract: 'breaking',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${subject} is limited further, by ${value}.`,
  },
  'request/keyword-removed': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${subject} is no longer limited by ${value}.`,
  },
  'request/keyword-changed': {
    direction: 'request',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, value }: OfOne) => `${value} of ${subject} changes.`,
  },
  'request/default-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'run time',
    message: ({ subject, from, to }: FromTo) => `${subject} is ${to} instead of ${from} where it is left out.`,
  },
  'request/default-added': {
    direction: 'request',
    contract: 'warning',
    client: 'docs only',
    message: ({ subject, to }: FromTo) => `${subject} is ${to} where it is left out.`,
  },
  'request/default-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'run time',
    message: ({ subject, from }: FromTo) => `${subject} no longer has the default ${from}.`,
  },
  'request/unused-default-changed': {
    direction: 'request',
    contract: 'none',
    client: 'docs only',
    message: ({ subject, from, to }: FromTo) =>
      `${subject} has the default ${to} instead of ${from}, and is sent in any case.`,
  },
  'request/value-deprecated': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    bump: 'minor',
    message: ({ subject }: OfValue) => `${subject} is now deprecated.`,
  },
  'request/value-undeprecated': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject }: OfValue) => `${subject} is no longer deprecated.`,
  },
  'request/value-description-changed': {
    direction: 'request',
    contract: 'none',
    client: 'docs only',
    message: ({ subject, what }: OfValue & { readonly what: string }) => `The ${what} of ${subject} changes.`,
  },
} satisfies RuleTable;
