/** How content of a media type is written and read. */
export type MediaTypeKind = 'json' | 'form' | 'multipart' | 'text' | 'binary';

/** The media type without parameters, in lower case. */
export function essence(mediaType: string): string {
  return mediaType.replace(/;.*/s, '').trim().toLowerCase();
}

/** RFC 6839 for `+json` and `+xml`. */
export function mediaTypeKind(mediaType: string): MediaTypeKind {
  const type = essence(mediaType);
  if (/[/+]json$/.test(type)) return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  return /^text\/|[/+]xml$|[/+]yaml$/.test(type) ? 'text' : 'binary';
}
