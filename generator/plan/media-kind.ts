/** How a body of a media type is held: parsed JSON, text, a form, or bytes as they are. */
export type MediaKind = 'json' | 'text' | 'form' | 'multipart' | 'bytes';

/** The kind of a media type, as the runtime sees it (RFC 6839 for `+json` and `+xml`). */
export function mediaKind(mediaType: string): MediaKind {
  const name = mediaType.replace(/;.*/s, '').trim().toLowerCase();
  if (/[/+]json$/.test(name)) return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'form';
  if (name === 'multipart/form-data') return 'multipart';
  return /^text\/|[/+]xml$|[/+]yaml$/.test(name) ? 'text' : 'bytes';
}
