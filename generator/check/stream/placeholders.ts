import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entry, isText, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { streamOf } from './stream-node.js';

interface Placeholder {
  readonly operation: string;
  readonly text: string;
  /** What it becomes, for a sentence. */
  readonly meaning: string;
}

const address = { text: '{address}', meaning: 'the address of a channel' };
const placeholders: readonly Placeholder[] = [
  { operation: 'authenticate', text: '{fields}', meaning: 'an object of the header fields that the schemes place' },
  { operation: 'subscribe', ...address },
  { operation: 'unsubscribe', ...address },
];

/** A message that is made for something has a place for it. */
export const placeholdersStandInMessages: Rule = function* (spec) {
  const operations = member(streamOf(spec), 'operations');
  for (const placeholder of placeholders) {
    const message = entry(member(operations, placeholder.operation), 'message');
    if (message === undefined) continue;
    const texts = textsIn(message.value);
    const { text: wanted, meaning } = placeholder;
    const inside = texts.filter(({ value }) => value !== wanted && value.includes(wanted));
    for (const text of inside) {
      const start = text.value.indexOf(wanted);
      yield finding(text.locate(start, start + wanted.length), 'is only a part of this text');
    }
    if (inside.length > 0 || texts.some(({ value }) => value === wanted)) continue;
    yield finding(message.keyLocation, 'is nowhere in this message');

    function finding(location: Diagnostic['location'], problem: string): Diagnostic {
      return diagnostic('stream/placeholder', location, { placeholder: wanted, problem, meaning });
    }
  }
};

/** Every text of a message. Names of members are no texts of it. */
function textsIn(message: SpecNode): readonly (SpecNode & { readonly kind: 'scalar'; readonly value: string })[] {
  const seen = new Set<SpecNode>();
  const pending = [message];
  for (const node of pending) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') pending.push(...node.items);
    if (node.kind === 'map') pending.push(...[...node.entries.values()].map(({ value }) => value));
  }
  return [...seen].filter(isText);
}
