import type { SpecEntry, SpecNode, SpecScalar } from '../../read/spec-document.js';
import { entriesOf, isText, itemsOf, member } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';

/** The value of `x-stream`. */
export function streamOf({ root }: CheckedSpec): SpecNode | undefined {
  return member(root, 'x-stream');
}

/** The channels, in order. */
export function channelsOf(spec: CheckedSpec): readonly SpecEntry[] {
  return [...entriesOf(member(streamOf(spec), 'channels'))];
}

/** A template, with the names in its braces. */
export interface CheckedAddress {
  readonly node: SpecScalar & { readonly value: string };
  readonly variables: readonly CheckedVariable[];
}

export interface CheckedVariable {
  readonly name: string;
  /** Of name and braces in the template. */
  readonly start: number;
  readonly end: number;
}

/** The addresses of a channel: one, or a list of them. */
export function addressesOf({ value }: SpecEntry): readonly CheckedAddress[] {
  const address = member(value, 'address');
  return [...(address === undefined ? [] : [address]), ...itemsOf(address)].filter(isText).map((node) => ({
    node,
    variables: [...node.value.matchAll(/\{([^{}]*)\}/g)].map(({ 0: braces, 1: name = '', index }) => ({
      name,
      start: index,
      end: index + braces.length,
    })),
  }));
}

/** The parameters of a channel, in order. */
export function parametersOf({ value }: SpecEntry): readonly SpecEntry[] {
  return [...entriesOf(member(value, 'parameters'))];
}
