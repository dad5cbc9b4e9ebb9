/** How a body of a media type is held: parsed JSON, text, a form, or bytes as they are. */
export type MediaKind = 'json' | 'text' | 'form' | 'multipart' | 'bytes';

/** The kind of a media type (RFC 6838; `+json` is RFC 8259's). */
export function mediaKind(mediaType: string): MediaKind {
  const [essence = ''] = mediaType.toLowerCase().split(';');
  const name = essence.trim();
  if (name === 'application/json' || name.endsWith('+json') || name === 'text/json') return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'form';
  if (name.startsWith('multipart/')) return 'multipart';
  if (name.startsWith('text/') || name === 'application/xml' || name.endsWith('+xml')) return 'text';
  return 'bytes';
}
