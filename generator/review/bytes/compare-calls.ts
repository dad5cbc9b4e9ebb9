import type { ChangedPart, SignedDifference } from '../review.js';
import { choicesOf } from './parameter-choices.js';
import { signedPart, signedParts, type CallPair, type SignedParts } from './signed-parts.js';

type Found = Pick<SignedDifference, 'differs' | 'before' | 'after' | 'parts'>;

/** What differs between the requests; nothing where one of them cannot be signed. */
export async function compareCalls(calls: CallPair): Promise<Found | undefined> {
  let same: Found | undefined;
  for (const chosen of choicesOf(calls)) {
    const found = await compareChoice(chosen);
    if (found !== undefined && found.differs.length > 0) return found;
    same ??= found;
  }
  return same;
}

async function compareChoice({ base, head }: CallPair): Promise<Found | undefined> {
  const [before, after] = [await signedParts(base), await signedParts(head)];
  if (before === undefined || after === undefined) return undefined;
  const differing = differences(before, after);
  if (differing.length === 0) return { differs: [] };
  // A signature that is never the same twice says nothing: what is signed does.
  const [again, afterAgain] = [await signedParts(base), await signedParts(head)];
  const random = new Set(again === undefined ? [] : differences(before, again));
  const randomNow = new Set(afterAgain === undefined ? [] : differences(after, afterAgain));
  const isRandom = (part: string): boolean =>
    random.has(part) && randomNow.has(part) && partOf(before, part)?.length === partOf(after, part)?.length;
  const differs = differing.filter((part) => !isRandom(part));
  return { differs, ...textsOf(before, after), parts: sentParts(differs, before, after) };
}

/** What is signed is shown by itself. */
function sentParts(differs: readonly string[], before: SignedParts, after: SignedParts): readonly ChangedPart[] {
  const signed = new Set([...signedTexts(before), ...signedTexts(after)]);
  const sent = differs.filter((part) => !signed.has(part));
  return sent.map((part) => ({ part, ...sides(partOf(before, part), partOf(after, part)) }));
}

function signedTexts({ signed }: SignedParts): readonly string[] {
  return [...signed.keys()].map((name) => signedPart(name, signed.size));
}

function sides(before: string | undefined, after: string | undefined): Pick<Found, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function differences(one: SignedParts, other: SignedParts): readonly string[] {
  const names = new Map([...one.parts.keys(), ...other.parts.keys()].map((name) => [name.toLowerCase(), name]));
  return [...names.values()].filter((name) => partOf(one, name) !== partOf(other, name));
}

/** Names of header fields are the same in any case (RFC 9110, section 5.1). */
function partOf({ parts }: SignedParts, name: string): string | undefined {
  return [...parts].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** Of the schemes the first whose signed text differs, else the first. */
function textsOf(before: SignedParts, after: SignedParts): Pick<Found, 'before' | 'after'> {
  const names = [...new Set([...before.signed.keys(), ...after.signed.keys()])];
  const name = names.find((each) => before.signed.get(each) !== after.signed.get(each)) ?? names[0] ?? '';
  return sides(before.signed.get(name), after.signed.get(name));
}
