/** How a body of this media type takes another field: RFC 6839 for `+json`. */
export function bodyKind(contentType: string | undefined): 'json' | 'form' | 'other' {
  const essence = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  return essence === 'application/json' || essence.endsWith('+json') ? 'json' : 'other';
}
