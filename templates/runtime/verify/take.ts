import { matchList } from './match-list.js';
import { matchTemplate, nameOf } from './match-template.js';
import type { OperationConstants } from '../signing/signer.js';
import { mergeReadings, type ReadBack } from './read-back.js';
import { receive, receivedText } from './receive.js';
import type { ReceivedRequestParts } from './received-request.js';
import { refusal, type Refusal } from './refusal.js';
import type { ReceivedParts, RequestVerifier, VerifiedPlacement, VerifyOptions } from './verifier.js';

/** What stands in the place of each name. In a list it may be several texts. */
export type Texts = ReadonlyMap<string, readonly string[]>;

/** A received request, taken apart by what the scheme places in it. */
export interface Taken {
  readonly parts: ReceivedRequestParts;
  readonly texts: ReadonlyMap<VerifiedPlacement, Texts>;
  /** Those that can be read without any other; of a list in which each item names its own, for each item. */
  readonly choices: readonly Readonly<Record<string, string>>[];
  readonly values: Texts;
}

/** Of a verifier that is not told which one it is. */
export const noOperation: OperationConstants = { name: '' };

/** What is known besides the request. */
interface Known<Credentials> {
  readonly credentials: Credentials;
  readonly operation: OperationConstants;
}

/** Takes a received request apart. */
export async function take<Credentials>(
  verifier: RequestVerifier<Credentials>,
  request: Request | ReceivedParts,
  { path, operation = noOperation }: Pick<VerifyOptions<Credentials>, 'path' | 'operation'>,
): Promise<Taken | Refusal> {
  const parts = await receive(request, path);
  const texts = new Map<VerifiedPlacement, Texts>();
  const sent: Record<string, readonly string[]> = {};
  const values = new Map<string, readonly string[]>();
  for (const placement of verifier.placements) {
    if (placement.template.every((part) => 'text' in part)) continue;
    const text = receivedText(parts, placement);
    if (text === undefined) return refusal('missing', placement.name);
    const matched = match(placement, text);
    if (matched === undefined) return refusal('malformed', placement.name);
    texts.set(placement, matched);
    for (const part of placement.template) {
      const found = matched.get(nameOf(part) ?? '') ?? [];
      if ('value' in part) values.set(part.value, found);
      if (!('credential' in part)) continue;
      const isSeveral = new Set(found).size > 1 && (placement.separators === undefined || found.length > mostItems);
      if (isSeveral) return refusal('malformed', part.credential);
      sent[part.credential] = found;
    }
  }
  const choices = choicesOf(sent).map((credentials) => ({
    ...readCredentials(verifier, values, { credentials, operation }),
    ...credentials,
  }));
  return { parts, texts, choices, values };
}

/** Nobody has so many keys in use, and each is asked for. */
const mostItems = 8;

function choicesOf(sent: Readonly<Record<string, readonly string[]>>): readonly Readonly<Record<string, string>>[] {
  const count = Math.max(1, ...Object.values(sent).map((texts) => new Set(texts).size));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(Object.entries(sent).map(([name, texts]) => [name, [...new Set(texts)][at] ?? texts[0] ?? ''])),
  );
}

function match({ template, separators }: VerifiedPlacement, text: string): Texts | undefined {
  if (separators !== undefined) return matchList(template, text, separators);
  const found = matchTemplate(template, text);
  return found && new Map([...found].map(([name, value]) => [name, [value]]));
}

/** Credentials that stand inside of values. */
function readCredentials<Credentials>(
  { readBack }: RequestVerifier<Credentials>,
  values: Texts,
  { credentials, operation }: Known<Readonly<Record<string, string>>>,
): Readonly<Record<string, string>> {
  const found = Object.entries(readBack).map(([name, read]) => {
    try {
      return read(values.get(name)?.[0] ?? '', credentials as Credentials, operation)?.credentials;
    } catch {
      // What cannot be read is refused once all credentials are known: one of them may say how to read it.
      return undefined;
    }
  });
  return Object.assign({}, ...found) as Readonly<Record<string, string>>;
}

/** What the values tell, by value. */
export interface ValuesRead {
  readonly read: ReadonlyMap<string, ReadBack>;
  /** The first value that is not of its form. */
  readonly unread?: string | undefined;
}

/** Everything that the values tell. */
export function readValues<Credentials>(
  { readBack }: RequestVerifier<Credentials>,
  values: Texts,
  { credentials, operation }: Known<Credentials>,
): ValuesRead {
  const read = new Map<string, ReadBack>();
  let unread: string | undefined;
  for (const [name, readOne] of Object.entries(readBack)) {
    const texts = new Set(values.get(name));
    const readings = [...texts].map((text) => readOne(text, credentials, operation));
    const known = readings.flatMap((reading) => reading ?? []);
    // There may be several signatures, and no two clocks.
    const isOne = known.length === 1 || known.every(({ signatures }) => signatures !== undefined);
    if (known.length === 0 || known.length < readings.length || !isOne) unread ??= name;
    else read.set(name, mergeReadings(known));
  }
  return { read, unread };
}
