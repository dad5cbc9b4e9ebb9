import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecEntry, SpecNode } from '../../read/spec-document.js';
import { entriesOf, entry, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { Rule } from '../rule.js';
import { channelsOf, streamOf } from './stream-node.js';

/** What needs credentials has schemes to use them with. */
export const streamCredentialsExist: Rule = function* (spec) {
  if (requiredSchemes(spec).length > 0) return;
  const authenticate = entry(member(streamOf(spec), 'operations'), 'authenticate');
  const hidden = channelsOf(spec).flatMap(({ key, value }) => {
    const mark = entry(value, 'private');
    return mark?.value.kind === 'scalar' && mark.value.value === true ? [{ key, mark }] : [];
  });
  for (const { key, mark } of hidden) {
    yield diagnostic('stream/no-credentials', mark.keyLocation, { what: `The channel '${key}' needs credentials` });
  }
  if (authenticate === undefined || hidden.length > 0) return;
  yield diagnostic('stream/no-credentials', authenticate.keyLocation, { what: 'A connection is to be authenticated' });
};

/** What the schemes of a stream place can travel on one. */
export const streamSchemesCanTravel: Rule = function* (spec) {
  for (const { key: name, keyLocation } of requiredSchemes(spec)) {
    const found = obstacleOf(spec.securitySchemes.get(name));
    if (found === undefined) continue;
    const related = [{ location: found.at, message: 'it says so here' }];
    yield diagnostic('stream/scheme', keyLocation, { name, problem: found.problem }, { related });
  }
};

interface Obstacle {
  readonly problem: string;
  readonly at: SpecNode['location'];
}

function obstacleOf(scheme: SpecNode | undefined): Obstacle | undefined {
  const signing = member(scheme, 'x-signing');
  if (signing !== undefined) return signingObstacle(signing);
  const type = entry(scheme, 'type');
  const place = entry(scheme, 'in');
  if (textOf(type?.value) === 'mutualTLS' && type !== undefined) {
    return { problem: 'a certificate belongs to the connection, which the platform makes', at: type.keyLocation };
  }
  if (textOf(type?.value) !== 'apiKey' || place === undefined || textOf(place.value) === 'header') return undefined;
  return { problem: `it sends a key in ${placeName(textOf(place.value))}`, at: place.keyLocation };
}

function signingObstacle(signing: SpecNode): Obstacle | undefined {
  const direction = entry(signing, 'direction');
  if (direction !== undefined && textOf(direction.value) === 'inbound') {
    return { problem: 'it is for requests that the API sends', at: direction.keyLocation };
  }
  const place = [...entriesOf(member(signing, 'send'))].find(({ key }) => key !== 'headers');
  return place && { problem: `it places values in ${placeName(place.key)}`, at: place.keyLocation };
}

function placeName(place: string | undefined): string {
  switch (place) {
    case 'body':
      return 'the body';
    case 'params':
      return 'the parameters';
    case 'cookie':
    case 'cookies':
      return 'cookies';
    default:
      return 'the query';
  }
}

/** The schemes that `security` of the stream names, where it names them. */
function requiredSchemes(spec: CheckedSpec): readonly SpecEntry[] {
  return itemsOf(member(streamOf(spec), 'security')).flatMap((requirement) => [...entriesOf(requirement)]);
}
