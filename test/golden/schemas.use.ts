import { Schemas } from './client.js';
import type { Account, AccountInput, Boat, Car, Gallery, MixedMap, Names, Pet, Strict, Vehicle } from './models.js';

const schemas = new Schemas();

/** A discriminator tells the variants apart. */
export function describe(pet: Pet): string {
  switch (pet.kind) {
    case 'cat':
    case 'tomcat':
      return `${String(pet.lives ?? 9)} lives`;
    case 'Dog':
      return pet.loud === true ? 'loud' : 'quiet';
    default:
      return pet satisfies never;
  }
}

// @ts-expect-error a dog has no lives
export const dog: Pet = { kind: 'Dog', lives: 9 };

const car: Car = { type: 'car', doors: 4 };

export const vehicle: Vehicle = car;

// @ts-expect-error the type of a boat is its own
export const boat: Boat = { type: 'car' };

/** What the server sets cannot be given, and what is never returned cannot be read. */
export async function createAccount(input: AccountInput): Promise<string> {
  const account: Account = await schemas.values.createAccount(input);
  // @ts-expect-error never comes back
  account.password;
  // @ts-expect-error set by the server
  await schemas.values.createAccount({ id: '1', name: 'a', password: 'b' });
  return account.id;
}

/** A map with members of another type can be written down. */
export const mixed: MixedMap = { count: 1, next: 'a', other: true };

export const names: Names = { ['__proto__']: 'a', 'a b': 'b', größe: 'c', constructor: 'd', toString: 'e' };

export const strict: Strict = { parent: {}, children: [] };

// @ts-expect-error the parent is required
export const orphan: Strict = {};

export const gallery: Gallery = {
  nullable: null,
  pair: ['a', 1],
  openPair: ['a'],
  restPair: ['a', true, false],
  named: { name: 'n' },
  mixed: [1, 2],
  lists: [[1, null]],
};

// @ts-expect-error one of the two is required
export const nameless: Gallery = { named: {} };

// @ts-expect-error a tuple ends
export const triple: Gallery = { pair: ['a', 1, 2] };
