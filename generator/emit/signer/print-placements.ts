import type { Placement, TemplatePart } from '../../signing/signing-scheme.js';
import { objectKey } from '../encode/property-key.js';
import { stringLiteral } from '../encode/string-literal.js';
import type { SignerScope } from './signer-scope.js';
import { templateText } from './template-literal.js';

/** `{ headers: { 'x-key': apiKey } }`: placements by place, in order. */
export function printPlacements(placements: readonly Placement[], scope: SignerScope): string {
  const places = [...new Set(placements.map((placement) => placement.in))];
  const printed = places.map((place) => {
    const members = placements.filter((placement) => placement.in === place).map((each) => printMember(each, scope));
    return `${place}: { ${members.join(', ')} }`;
  });
  return printed.length === 0 ? '{}' : `{ ${printed.join(', ')} }`;
}

function printMember(placement: Placement, scope: SignerScope): string {
  const key = objectKey(placement.name);
  const value = printTemplate(placement, scope);
  return key === value ? key : `${key}: ${value}`;
}

function printTemplate({ in: place, template }: Placement, scope: SignerScope): string {
  const [only] = template;
  if (only === undefined) return "''";
  if (template.length > 1) return `\`${template.map((part) => printPart(part, scope)).join('')}\``;
  if (only.kind === 'text') return stringLiteral(only.text);
  const name = scope.name(only.name);
  // A JSON field of exactly one int is a number; everything else on the wire is text.
  return only.type === 'string' || place === 'body' || place === 'params' ? name : `String(${name})`;
}

function printPart(part: TemplatePart, scope: SignerScope): string {
  return part.kind === 'name' ? `\${${scope.name(part.name)}}` : templateText(part.text);
}
