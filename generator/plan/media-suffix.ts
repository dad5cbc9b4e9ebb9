import { pascalCase } from './identifier.js';

const usual: ReadonlyMap<string, string> = new Map([
  ['application/x-www-form-urlencoded', 'Form'],
  ['multipart/form-data', 'Multipart'],
  ['application/octet-stream', 'Bytes'],
  ['text/plain', 'Text'],
  ['text/event-stream', 'Events'],
  ['*/*', 'Any'],
]);

/** What a method's name ends in that sends this media type: `Form`, `Multipart`, `Csv`, `MergePatchJson`. */
export function mediaSuffix(mediaType: string): string {
  const name = mediaType.replace(/;.*/s, '').trim();
  const [type = '', subtype = ''] = name.split('/');
  return usual.get(name) ?? pascalCase(subtype === '*' ? type : subtype.replace(/^(?:vnd|x)[.-]/, ''), 'Other');
}
