import { editDistance } from '../edit-distance.js';
import type { FakeChannel, FakeStreamFacts } from './facts.js';

/** Parameters of a channel, as text. */
export type Values = Readonly<Record<string, string>>;

/** An address, and what it is of. */
export interface FoundAddress {
  /** Name of the channel's method. */
  readonly key: string;
  readonly fake: FakeChannel;
  readonly text: string;
  readonly values: Values;
}

/** The channel that an address is of; of several, the one whose template says most. */
export function findAddress(channels: FakeStreamFacts['channels'], text: string): FoundAddress | undefined {
  const found = Object.entries(channels).flatMap(([key, fake]) =>
    templatesOf(fake).flatMap((template) => {
      const values = valuesIn(template, text);
      return values === undefined ? [] : [{ key, fake, text, values, literal: literalOf(template).length }];
    }),
  );
  return found.sort((a, b) => b.literal - a.literal)[0];
}

/** The addresses that are most like one that is of no channel. */
export function nearAddresses(channels: FakeStreamFacts['channels'], text: string): readonly string[] {
  const templates = Object.values(channels).flatMap(templatesOf);
  const scored = templates.map((template) => ({ template, distance: editDistance(text, template) }));
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ template }) => template);
}

/** The address with these parameters; where none has them all, the one that has most of them. */
export function addressOf(fake: FakeChannel, values: Values): string {
  const usable = templatesOf(fake).filter((template) =>
    variablesOf(template).every((name) => Object.hasOwn(values, name)),
  );
  const [template = templatesOf(fake)[0] ?? ''] = usable.sort((a, b) => variablesOf(b).length - variablesOf(a).length);
  return template.replace(variable, (whole, name: string) => values[name] ?? whole);
}

/** Whether each value of the first is the second's, too. */
export function isWithin(values: Values, others: Values): boolean {
  return Object.entries(values).every(([name, value]) => others[name] === value);
}

const variable = /\{([^{}]+)\}/g;

function templatesOf({ channel }: FakeChannel): string[] {
  return [channel.address].flat();
}

function variablesOf(template: string): readonly string[] {
  return [...template.matchAll(variable)].map(([, name = '']) => name);
}

function literalOf(template: string): string {
  return template.replace(variable, '');
}

function valuesIn(template: string, text: string): Values | undefined {
  const literals = template.split(/\{[^{}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  const found = new RegExp(`^${literals.join('(.+)')}$`).exec(text);
  return found === null
    ? undefined
    : Object.fromEntries(variablesOf(template).map((name, index) => [name, found[index + 1] ?? '']));
}
