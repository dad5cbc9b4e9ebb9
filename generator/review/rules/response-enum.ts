import type { RuleTable } from '../rule.js';
import type { FromTo, OfOne } from './schema-facts.js';

/** Listed values and discriminators of what comes back. */
export const responseEnumRules = {
  'response/enum-value-added': {
    direction: 'response',
    contract: 'warning',
    client: 'compile error',
    message: ({ subject, value }: OfOne) =>
      `${subject} may now be ${value}: a \`switch\` over all values is no longer complete.`,
  },
  'response/enum-value-removed': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} is no longer ${value}.`,
  },
  'response/enum-introduced': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ subject, value }: OfOne) => `${subject} is now one of ${value}.`,
  },
  'response/enum-lifted': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ subject, value }: OfOne) => `${subject} may now be something else than ${value}.`,
  },
  'response/known-value-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) =>
      `${subject}, which may be anything of its type, is now also known to be ${value}.`,
  },
  'response/known-value-removed': {
    direction: 'response',
    contract: 'compatible',
    client: 'docs only',
    message: ({ subject, value }: OfOne) =>
      `${subject}, which may be anything of its type, is no longer known to be ${value}.`,
  },
  'response/discriminator-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    bump: 'patch',
    message: ({ subject, value }: OfOne) => `${subject} is now told apart by ${value}.`,
  },
  'response/discriminator-removed': {
    direction: 'response',
    contract: 'warning',
    client: 'none',
    bump: 'patch',
    message: ({ subject, value }: OfOne) => `${subject} is no longer told apart by ${value}.`,
  },
  'response/discriminator-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    bump: 'patch',
    message: ({ subject, from, to }: FromTo) => `${subject} is told apart by ${to} instead of ${from}.`,
  },
  'response/discriminator-value-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    bump: 'patch',
    message: ({ subject, value }: OfOne) =>
      `The discriminator value ${value} of ${subject} is gone, or stands for another schema.`,
  },
} satisfies RuleTable;
