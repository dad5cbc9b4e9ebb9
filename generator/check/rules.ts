import { examplesFitTheirSchema } from './examples/examples-fit.js';
import { envelopeErrorsExist } from './extensions/envelope-error.js';
import { methodContentExists } from './extensions/method-response.js';
import { inboundSchemesSignNothing } from './extensions/inbound.js';
import { extensionsAreKnown } from './extensions/names.js';
import { namedParametersExist, paginationInputsExist } from './extensions/parameters.js';
import { extensionsAreWellFormed } from './extensions/shapes.js';
import { urlOperationsAreBare } from './extensions/url.js';
import type { Rule } from './rule.js';
import { bodiesHaveAMeaning } from './rules/body-without-meaning.js';
import { boundsLeaveRoom } from './rules/bounds.js';
import { schemesOfOneRequirementFit } from './rules/colliding-schemes.js';
import { constantBodiesAreRequired } from './rules/constant-body.js';
import { discriminatedSchemasAreTold } from './rules/discriminated-schemas.js';
import { mappingsLeadToSchemas } from './rules/discriminator-mapping.js';
import { listsOfSchemasHaveItems } from './rules/empty-lists.js';
import { enumsFitTheirType } from './rules/enum-types.js';
import { referencesAreNotNullable } from './rules/nullable-reference.js';
import { fieldsBesideReferencesAreOthers } from './rules/field-beside-ref.js';
import { errorsAreDeclared } from './rules/error-response.js';
import { pathsAreDistinct } from './rules/identical-paths.js';
import { headersAreNotIgnored } from './rules/ignored-header.js';
import { mediaTypesAreSome } from './rules/media-types.js';
import { requiredPropertiesAreSpelt } from './rules/misspelt-required.js';
import { operationIdIsUnique } from './rules/operation-id.js';
import { operationsAreDescribed } from './rules/no-summary.js';
import { valuesAreDescribedOnce } from './rules/parameter-content.js';
import { parametersCanBeSent } from './rules/parameter-names.js';
import { pathsEnd } from './rules/path-end.js';
import { pathParametersAreRequired, pathParametersAreUsed, pathVariablesAreDeclared } from './rules/path-parameters.js';
import { pathsAreSentAsTheyAre } from './rules/path-syntax.js';
import { patternsAreRegular } from './rules/patterns.js';
import { enumValuesAreUnique } from './rules/repeated-enum-value.js';
import { parametersAreUnique } from './rules/repeated-parameter.js';
import { pathVariablesAreUnique } from './rules/repeated-path-variable.js';
import { securitySchemesExist } from './rules/security-requirements.js';
import { signedFieldsAreNoParameters } from './rules/signed-parameters.js';
import { serverVariablesHaveTheirForm } from './rules/server-variable-form.js';
import {
  serversAreSecure,
  serversCanBeReached,
  serversHaveNoTrailingSlash,
  serverVariablesAreDeclared,
} from './rules/servers.js';
import { statusCodesExist } from './rules/status-codes.js';
import { repliesAreDeclared } from './rules/success-response.js';
import { tagsAreDeclared, tagsAreUnique } from './rules/tags.js';
import { trailingSlashesAreConsistent } from './rules/trailing-slashes.js';
import { componentsAreUsed } from './rules/unused-components.js';
import { addressesAreFilled, addressesCanBeChosen, channelsAreDistinct } from './stream/addresses.js';
import { channelsCanBeMethods } from './stream/channel-names.js';
import { closeCodesExist } from './stream/close-codes.js';
import { noMessageIsLost, snapshotsCanBeTold } from './stream/messages.js';
import { placeholdersStandInMessages } from './stream/placeholders.js';
import { streamCredentialsExist, streamSchemesCanTravel } from './stream/security.js';
import { streamTimesAreTimers } from './stream/times.js';
import { streamUrlIsSecure } from './stream/url.js';

/** Our own rules, beside those of Redocly. */
export const rules: readonly Rule[] = [
  operationIdIsUnique,
  operationsAreDescribed,
  pathVariablesAreDeclared,
  pathParametersAreUsed,
  pathParametersAreRequired,
  parametersAreUnique,
  parametersCanBeSent,
  valuesAreDescribedOnce,
  headersAreNotIgnored,
  pathsAreDistinct,
  pathVariablesAreUnique,
  fieldsBesideReferencesAreOthers,
  pathsAreSentAsTheyAre,
  pathsEnd,
  securitySchemesExist,
  inboundSchemesSignNothing,
  schemesOfOneRequirementFit,
  signedFieldsAreNoParameters,
  tagsAreDeclared,
  tagsAreUnique,
  serverVariablesAreDeclared,
  serverVariablesHaveTheirForm,
  serversHaveNoTrailingSlash,
  serversAreSecure,
  serversCanBeReached,
  trailingSlashesAreConsistent,
  bodiesHaveAMeaning,
  enumsFitTheirType,
  listsOfSchemasHaveItems,
  enumValuesAreUnique,
  requiredPropertiesAreSpelt,
  patternsAreRegular,
  boundsLeaveRoom,
  examplesFitTheirSchema,
  referencesAreNotNullable,
  mappingsLeadToSchemas,
  discriminatedSchemasAreTold,
  errorsAreDeclared,
  repliesAreDeclared,
  statusCodesExist,
  mediaTypesAreSome,
  constantBodiesAreRequired,
  componentsAreUsed,
  extensionsAreKnown,
  extensionsAreWellFormed,
  namedParametersExist,
  paginationInputsExist,
  urlOperationsAreBare,
  methodContentExists,
  envelopeErrorsExist,
  streamUrlIsSecure,
  addressesAreFilled,
  addressesCanBeChosen,
  channelsAreDistinct,
  channelsCanBeMethods,
  streamCredentialsExist,
  streamSchemesCanTravel,
  placeholdersStandInMessages,
  closeCodesExist,
  streamTimesAreTimers,
  noMessageIsLost,
  snapshotsCanBeTold,
];
