import type { FakeStreamFacts, FakeStreamOptions } from './facts.js';
import { isWithin, type FoundAddress, type Values } from './find-address.js';

/** A payload that subscriptions begin with, and the parameters it is of. */
export interface Beginning {
  readonly values: Values;
  readonly data: unknown;
}

/** What holds for a channel with these parameters. */
interface Rule<Data> {
  readonly key: string;
  readonly values: Values;
  readonly data: Data;
}

/** What a test has set, and what its connections have seen. It outlives them. */
export class FakeState {
  readonly facts: FakeStreamFacts;
  readonly options: FakeStreamOptions;
  /** All that was received, parsed where it is JSON. */
  readonly received: unknown[] = [];
  /** Why credentials were refused. */
  readonly refused: { readonly reason: string }[] = [];
  /** Credentials are refused, whatever they are, in these words. */
  refusal: string | undefined;
  /** Handshakes that are refused, and with which HTTP status. */
  handshakes: { readonly status: number; left: number } | undefined;
  #beginnings: Rule<unknown>[] = [];
  #refusals: Rule<string>[] = [];

  constructor(facts: FakeStreamFacts, options: FakeStreamOptions) {
    this.facts = facts;
    this.options = options;
  }

  get now(): number {
    return (this.options.clock ?? Date.now)();
  }

  begin(key: string, values: Values, data: unknown): void {
    this.#beginnings = [...this.#beginnings.filter((each) => !isSame(each, { key, values })), { key, values, data }];
  }

  refuse(key: string, values: Values, said: string): void {
    this.#refusals.push({ key, values, data: said });
  }

  /** In which words an address is refused. */
  refusalOf({ key, values }: FoundAddress): string | undefined {
    return this.#refusals.filter((each) => each.key === key && isWithin(each.values, values)).at(-1)?.data;
  }

  /** The snapshots of an address: all that were set for it, else that of a wider one, else the example. */
  beginningsOf({ key, fake, values }: FoundAddress): readonly Beginning[] {
    const { channel, parameters, snapshot } = fake;
    if (channel.hasSnapshot !== true) return [];
    const known = this.#beginnings.filter((each) => each.key === key);
    const own = known.filter((each) => isWithin(values, each.values));
    if (own.length > 0) return own;
    const wider = known.filter((each) => isWithin(each.values, values)).at(-1);
    if (wider !== undefined) return [{ values, data: wider.data }];
    return [{ values: { ...parameters, ...values }, data: snapshot }];
  }

  clear(): void {
    this.#beginnings = [];
    this.#refusals = [];
    this.refusal = this.handshakes = undefined;
    this.received.length = this.refused.length = 0;
  }
}

function isSame(each: Pick<Rule<unknown>, 'key' | 'values'>, other: Pick<Rule<unknown>, 'key' | 'values'>): boolean {
  return each.key === other.key && isWithin(each.values, other.values) && isWithin(other.values, each.values);
}
