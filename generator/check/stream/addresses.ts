import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { didYouMean, nearest } from '../../diagnostics/suggest.js';
import type { SpecEntry } from '../../read/spec-document.js';
import { member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { addressesOf, channelsOf, parametersOf } from './stream-node.js';

/** The variables of a channel's addresses are its parameters. */
export const addressesAreFilled: Rule = function* (spec) {
  for (const channel of channelsOf(spec)) {
    const variables = addressesOf(channel).flatMap((address) =>
      address.variables.map(({ name, start, end }) => ({ name, location: address.node.locate(start, end) })),
    );
    const declared = parametersOf(channel).map(({ key }) => key);
    const unused = parametersOf(channel).filter(({ key }) => !variables.some(({ name }) => name === key));
    const unknown = variables.filter(({ name }) => !declared.includes(name));
    const spare = unused.map(({ key }) => key);
    for (const { name, location } of unknown) {
      yield diagnostic('stream/unknown-variable', location, { name, suggestion: didYouMean(name, spare) });
    }
    for (const { key: name, keyLocation } of unused) {
      // The other half of a misspelt name.
      if (unknown.some((variable) => nearest(variable.name, [name]) !== undefined)) continue;
      yield diagnostic('stream/unused-parameter', keyLocation, { name });
    }
  }
};

/** Which of several addresses is meant follows from the parameters that are given. */
export const addressesCanBeChosen: Rule = function* (spec) {
  for (const channel of channelsOf(spec)) {
    const first = new Map<string, Location>();
    for (const { node, variables } of addressesOf(channel)) {
      const names = variables.map(({ name }) => name);
      const repeated = variables.find(({ name }, index) => names.indexOf(name) < index);
      if (repeated !== undefined) {
        const problem = `it has '${repeated.name}' twice`;
        yield diagnostic('stream/address-variables', node.locate(repeated.start, repeated.end), { problem });
      }
      if (/[{}]/.test(node.value.replace(/\{[^{}]*\}/g, ''))) {
        yield diagnostic('stream/address-variables', node.location, { problem: 'its braces are no pairs' });
      }
      const key = [...names].sort().join();
      const other = first.get(key);
      if (other === undefined) first.set(key, node.location);
      else {
        const problem = names.length === 0 ? 'another has no variables either' : 'another has the same variables';
        const related = [{ location: other, message: 'the other one' }];
        yield diagnostic('stream/address-variables', node.location, { problem }, { related });
      }
    }
  }
};

/** No two channels have one address, or one name in received messages. */
export const channelsAreDistinct: Rule = function* (spec) {
  const addresses = new Map<string, SpecEntry>();
  const names = new Map<string, SpecEntry>();
  for (const channel of channelsOf(spec)) {
    const wire = member(channel.value, 'name');
    const name = textOf(wire) ?? channel.key;
    const twin = names.get(name);
    names.set(name, channel);
    const clash = addressesOf(channel).find(({ node }) => addresses.has(shapeOf(node.value)));
    if (clash !== undefined) {
      const other = addresses.get(shapeOf(clash.node.value));
      const related = other && [{ location: other.keyLocation, message: 'the other one' }];
      const facts = { name: other?.key ?? '' };
      yield diagnostic('stream/repeated-address', clash.node.location, facts, related && { related });
    } else if (twin !== undefined) {
      const related = [{ location: twin.keyLocation, message: 'the other one' }];
      const location = wire?.location ?? channel.keyLocation;
      yield diagnostic('stream/repeated-name', location, { name, other: twin.key }, { related });
    }
    for (const { node } of addressesOf(channel)) addresses.set(shapeOf(node.value), channel);
  }
};

/** Addresses that differ only in the names of variables are the same. */
function shapeOf(template: string): string {
  return template.replaceAll(/\{[^{}]*\}/g, '{}');
}
