import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, isText, itemsOf, member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import { resolveMap } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** The response that a method returns, and the media type that it sends, are declared by its operation. */
export const methodContentExists: Rule = function* (spec) {
  for (const { node } of spec.operations) {
    const statuses = [...entriesOf(member(node, 'responses'))].filter(({ key }) => /^(2|default$)/.test(key));
    const replied = statuses.flatMap(({ value }) => mediaTypes(spec, value));
    const sent = mediaTypes(spec, member(node, 'requestBody'));
    for (const item of itemsOf(member(node, 'x-method'))) {
      const response = member(item, 'response');
      const request = member(item, 'request');
      const replies = statuses.map(({ key }) => key).filter((key) => key.startsWith('2'));
      if (isText(response) && ![...replies, ...replied].includes(normal(response.value))) {
        const suggestion = declared(response.value.includes('/') ? replied : replies);
        yield diagnostic('extension/unknown-response', response.location, { status: response.value, suggestion });
      }
      if (isText(request) && !sent.includes(normal(request.value))) {
        const suggestion = declared(sent);
        yield diagnostic('extension/unknown-request', request.location, { mediaType: request.value, suggestion });
      }
    }
  }
};

function mediaTypes(spec: CheckedSpec, holder: SpecNode | undefined): readonly string[] {
  return [...entriesOf(member(resolveMap(spec, holder), 'content'))].map(({ key }) => normal(key));
}

/** A status as it is; type and subtype are case-insensitive (RFC 9110, section 8.3.1). */
function normal(text: string): string {
  return text.includes('/') ? text.replace(/^[^;]*/, (name) => name.trim().toLowerCase()) : text;
}

function declared(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : `It declares '${[...new Set(names)].slice(0, 10).join("', '")}'.`;
}
