import { responseEnumRules } from './response-enum.js';
import { responseObjectRules } from './response-object.js';
import { responseTypeRules } from './response-type.js';
import { responseValueRules } from './response-value.js';

/** What comes back: a change that brings what never came before is felt. */
export const responseSchemaRules = {
  ...responseObjectRules,
  ...responseTypeRules,
  ...responseEnumRules,
  ...responseValueRules,
};
