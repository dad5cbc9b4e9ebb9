import { valueAt } from './json-pointer.js';
import type { Envelope } from './operation.js';

/** How a reply says success or failure inside HTTP 200; places are JSON Pointers (RFC 6901) into the whole reply. */
export interface EnvelopePlaces {
  readonly status: string;
  readonly success: string | number | boolean;
  readonly data: string;
}

/** Replies of this form. */
export function envelope({ status, success, data: place }: EnvelopePlaces): Envelope {
  return (body) => {
    const outcome = valueAt(body, status);
    if (outcome !== success) return outcome === undefined ? { missing: `the envelope's status ${status}` } : 'failure';
    const data = valueAt(body, place);
    return data === undefined ? { missing: `the envelope's data ${place}` } : { data };
  };
}
