import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Rule } from '../rule.js';
import { channelsOf, parametersOf } from './stream-node.js';

/** What the class of a stream has besides its channels, and what would make it something else (`then`: a promise). */
const members = new Map([
  ['close', 'every stream has it'],
  ['auth', 'every stream has it'],
  ['constructor', 'every class has it'],
  ['prototype', 'every class has it'],
  ['then', 'what has it is a promise'],
  ...['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toJSON', 'toLocaleString', 'toString', 'valueOf'].map(
    (name): [string, string] => [name, 'every object has it'],
  ),
]);

/** A channel is a method, and its parameters are members of an object. */
export const channelsCanBeMethods: Rule = function* (spec) {
  for (const channel of channelsOf(spec)) {
    const { key: name, keyLocation } = channel;
    const problem = members.get(name);
    if (problem !== undefined) yield diagnostic('stream/channel-name', keyLocation, { name, problem });
    for (const parameter of parametersOf(channel)) {
      if (!(parameter.key in Object.prototype)) continue;
      yield diagnostic('stream/parameter-name', parameter.keyLocation, { name: parameter.key });
    }
  }
};
