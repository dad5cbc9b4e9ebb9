import { requestEnumRules } from './request-enum.js';
import { requestObjectRules } from './request-object.js';
import { requestTypeRules } from './request-type.js';
import { requestValueRules } from './request-value.js';

/** What may be sent: a change that refuses what was taken before is felt. */
export const requestSchemaRules = {
  ...requestObjectRules,
  ...requestTypeRules,
  ...requestEnumRules,
  ...requestValueRules,
};
