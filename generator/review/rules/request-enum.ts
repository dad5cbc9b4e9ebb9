import type { RuleTable } from '../rule.js';
import type { FromTo, OfOne } from './schema-facts.js';

/** Listed values and discriminators of what is sent. */
export const requestEnumRules = {
  'request/enum-value-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `${subject} may now be ${value}.`,
  },
  'request/enum-value-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} can no longer be ${value}.`,
  },
  'request/enum-introduced': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} must now be one of ${value}.`,
  },
  'request/enum-lifted': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `${subject} need no longer be one of ${value}.`,
  },
  'request/known-value-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) =>
      `${subject}, which may be anything of its type, is now also known to be ${value}.`,
  },
  'request/known-value-removed': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) =>
      `${subject}, which may be anything of its type, is no longer known to be ${value}.`,
  },
  'request/discriminator-added': {
    direction: 'request',
    contract: 'warning',
    client: 'none',
    message: ({ subject, value }: OfOne) => `${subject} is now told apart by ${value}.`,
  },
  'request/discriminator-removed': {
    direction: 'request',
    contract: 'compatible',
    client: 'none',
    message: ({ subject, value }: OfOne) => `${subject} is no longer told apart by ${value}.`,
  },
  'request/discriminator-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'none',
    message: ({ subject, from, to }: FromTo) => `${subject} is told apart by ${to} instead of ${from}.`,
  },
  'request/discriminator-value-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'none',
    message: ({ subject, value }: OfOne) =>
      `The discriminator value ${value} of ${subject} is gone, or stands for another schema.`,
  },
} satisfies RuleTable;
