import type { RuleTable } from '../rule.js';
import type { FromTo } from './schema-facts.js';

/** What is said about values alike, whichever way they go. */
export const valueRules = {
  'value/base64-respelled': {
    contract: 'none',
    client: 'docs only',
    message: ({ subject, from, to }: FromTo) =>
      `${subject} says with \`${to}\` instead of \`${from}\` that it is Base64: only its doc comment is another.`,
  },
} satisfies RuleTable;
