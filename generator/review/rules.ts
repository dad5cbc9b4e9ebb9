import { behaviourRules } from './rules/behaviour.js';
import { bodyRules } from './rules/body.js';
import { channelRules } from './rules/channel.js';
import { operationRules } from './rules/operation.js';
import { packageRules } from './rules/package.js';
import { parameterRules } from './rules/parameter.js';
import { requestSchemaRules } from './rules/request-schema.js';
import { responseRules } from './rules/response.js';
import { responseSchemaRules } from './rules/response-schema.js';
import { securityRules } from './rules/security.js';
import { serverRules } from './rules/server.js';
import { signingInputRules } from './rules/signing-inputs.js';
import { signingRules } from './rules/signing.js';
import { streamRules } from './rules/stream.js';
import { valueRules } from './rules/value.js';

/** Every kind of change that a review can find, and what it means. */
export const rules = {
  ...packageRules,
  ...operationRules,
  ...parameterRules,
  ...bodyRules,
  ...responseRules,
  ...requestSchemaRules,
  ...responseSchemaRules,
  ...valueRules,
  ...securityRules,
  ...serverRules,
  ...behaviourRules,
  ...signingInputRules,
  ...signingRules,
  ...streamRules,
  ...channelRules,
};

export type RuleId = keyof typeof rules;

/** What the sentence of a rule is made of; nothing where it needs nothing. */
export type RuleFacts<Id extends RuleId> = (typeof rules)[Id]['message'] extends (facts: infer Facts) => string
  ? Facts
  : never;
