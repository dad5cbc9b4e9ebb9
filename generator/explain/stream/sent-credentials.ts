import type { PlannedConnection } from '../../plan/package-plan.js';
import type { OutgoingRequest } from '../place.js';

type StreamAuthentication = NonNullable<PlannedConnection['stream']['authentication']>;

/** What a client sends to have its connection accepted. */
export interface SentCredentials {
  /** Where it connects, with the fields in the query where they travel there. */
  readonly url: string;
  /** What the schemes place, by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The first message: JSON. */
  readonly message?: string;
}

/** All that the schemes have placed, by name: header fields, and parameters of the query. */
export function placedFields({
  headers,
  url,
}: Pick<OutgoingRequest, 'headers' | 'url'>): Readonly<Record<string, string>> {
  return Object.fromEntries([...headers, ...new URL(url).searchParams]);
}

/** The signed request as it travels: as the first message, or as parameters of the URL. */
export function sentCredentials(
  { message }: StreamAuthentication,
  request: OutgoingRequest,
  connectUrl: string,
): SentCredentials {
  const fields = placedFields(request);
  if (message !== undefined)
    return { url: connectUrl, fields, message: JSON.stringify(filled(message.template, fields)) };
  const url = new URL(connectUrl);
  for (const [name, value] of Object.entries(fields)) url.searchParams.append(name, value);
  return { url: url.href, fields };
}

/** JSON in which each text that is `{fields}` has become the object of them. */
function filled(template: unknown, fields: object): unknown {
  if (template === '{fields}') return fields;
  if (Array.isArray(template)) return template.map((item) => filled(item, fields));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, member]) => [key, filled(member, fields)]));
}
