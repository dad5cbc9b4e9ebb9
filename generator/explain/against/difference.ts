import type { Placement } from '../../signing/signing-scheme.js';

/** Something that is not as it should be in a captured request. Texts are not redacted yet. */
export interface Difference {
  /** `method`, `query`, the name of a value or credential, or a place such as `header X-Key`. */
  readonly name: string;
  readonly expected?: string | undefined;
  readonly captured?: string | undefined;
  readonly hint: string;
  /** Neither text is shown: each is a secret, or has one in it. */
  readonly isConfidential?: boolean;
}

const places = {
  headers: 'header',
  query: 'query parameter',
  cookies: 'cookie',
  body: 'body field',
  params: 'parameter',
} as const;

/** Where a placement puts something, in words. */
export function placeName({ in: place, name }: Pick<Placement, 'in' | 'name'>): string {
  return `${places[place]} ${name}`;
}
