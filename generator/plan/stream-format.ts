/** How the items of a stream follow each other. */
export type StreamFormat = 'events' | 'lines' | 'sequence';

const formats: ReadonlyMap<string, StreamFormat> = new Map([
  ['text/event-stream', 'events'],
  ['application/jsonl', 'lines'],
  ['application/x-jsonlines', 'lines'],
  ['application/ndjson', 'lines'],
  ['application/x-ndjson', 'lines'],
  ['application/json-seq', 'sequence'],
]);

/** The format of a sequential media type (OpenAPI 3.2); undefined: a reply of this type is read whole. */
export function streamFormat(mediaType: string): StreamFormat | undefined {
  const name = mediaType.replace(/;.*/s, '').trim().toLowerCase();
  // RFC 8091 for `+json-seq`.
  return name.endsWith('+json-seq') ? 'sequence' : formats.get(name);
}
