import type { Placement } from '../../signing/signing-scheme.js';
import { bodyText, fieldOf, type CapturedRequest } from '../capture/captured-request.js';
import { isForm } from '../place.js';
import { writtenMembers } from './json-members.js';

/** The texts that stand where a scheme places something: none where it is missing. */
export function receivedTexts(captured: CapturedRequest, { in: place, name }: Placement): readonly string[] {
  const inForm = hasForm(captured);
  switch (place) {
    case 'headers':
      return captured.fields.filter(([field]) => field.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    case 'cookies':
      return cookiesOf(captured)
        .filter((cookie) => cookie.startsWith(`${name}=`))
        .map((cookie) => cookie.slice(name.length + 1));
    case 'query':
      return valuesIn(captured.query, name);
    case 'params':
      return valuesIn(inForm ? (bodyText(captured) ?? '') : captured.query, name);
    case 'body':
      return inForm ? valuesIn(bodyText(captured) ?? '', name) : membersOf(bodyText(captured) ?? '', name);
  }
  place satisfies never;
}

/** Whether the body is a form. */
export function hasForm(captured: CapturedRequest): boolean {
  return isForm({ contentType: fieldOf(captured, 'content-type') });
}

/** Each `name=value`. */
export function cookiesOf(captured: CapturedRequest): readonly string[] {
  return (fieldOf(captured, 'cookie') ?? '').split(/[;,] */).filter((cookie) => cookie !== '');
}

function valuesIn(query: string, name: string): readonly string[] {
  return new URLSearchParams(`?${query}`).getAll(name);
}

function membersOf(text: string, name: string): readonly string[] {
  const members = (writtenMembers(text) ?? []).filter((member) => member.name === name);
  return members.map(({ value }) => (value.startsWith('"') ? String(JSON.parse(value)) : value));
}
