/** What the text of a value tells of how it was made. */
export interface ReadBack {
  /** Unix milliseconds, as exact as `unitMs`. */
  readonly clockMs?: number;
  readonly unitMs?: number;
  /** The text itself, by the function that makes such: another clock may have written it differently. */
  readonly received?: readonly [by: string, text: string];
  readonly nonce?: string;
  /** Public credentials and parameters. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** Signatures that a private key has made. */
  readonly signatures?: readonly Uint8Array[];
  /** The text of the value that says how long the request is good, where it stands inside of another one. */
  readonly dated?: string;
}

/** Reads one text. */
export type Read = (text: string) => ReadBack | undefined;

/** Several readings of one request as one: of several clocks the most exact. */
export function mergeReadings(readings: readonly ReadBack[]): ReadBack {
  return readings.reduce<ReadBack>((one, other) => {
    const [coarse, exact] = (other.unitMs ?? Infinity) < (one.unitMs ?? Infinity) ? [one, other] : [other, one];
    return {
      ...coarse,
      ...exact,
      credentials: { ...one.credentials, ...other.credentials },
      signatures: [...(one.signatures ?? []), ...(other.signatures ?? [])],
    };
  }, {});
}

/** An int as the language writes it, taken on. */
export function readInt(text: string, take: (value: number) => ReadBack | undefined): ReadBack | undefined {
  const value = Number(text);
  return /^-?(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(value) ? take(value) : undefined;
}

/** A number of milliseconds each of which counts `unitMs`. */
export function readClock(value: number, unitMs: number): ReadBack | undefined {
  const clockMs = value * unitMs;
  return Number.isFinite(clockMs) && clockMs >= 0 && clockMs <= 8.64e15 ? { clockMs, unitMs } : undefined;
}

/** Seconds with a fraction. */
export function readSecondsFraction(text: string): ReadBack | undefined {
  return /^\d{1,11}(\.\d{1,12})?$/.test(text)
    ? { clockMs: Number(text) * 1000, unitMs: 0.001, received: ['unixSecondsFraction', text] }
    : undefined;
}

/** RFC 3339 or an HTTP date. */
export function readDate(text: string, by: 'iso8601' | 'httpDate'): ReadBack | undefined {
  const clockMs = text.length > 40 ? Number.NaN : Date.parse(text);
  return Number.isNaN(clockMs) ? undefined : { clockMs, unitMs: by === 'iso8601' ? 1 : 1000, received: [by, text] };
}

const units = { SSS: 1, ss: 1000, mm: 60_000, HH: 3_600_000 };

/** A date in a pattern of `YYYY MM DD HH mm ss SSS`, in UTC, or as far from it as `offset` says: `+08:00`. */
export function readUtc(text: string, pattern: string, offset = 'Z'): ReadBack | undefined {
  if (text.length !== pattern.length) return undefined;
  const part = (name: string, otherwise: string): string => {
    const at = pattern.indexOf(name);
    return at < 0 ? otherwise : text.slice(at, at + name.length);
  };
  const date = `${part('YYYY', '1970')}-${part('MM', '01')}-${part('DD', '01')}`;
  const time = `${part('HH', '00')}:${part('mm', '00')}:${part('ss', '00')}.${part('SSS', '000')}`;
  const clockMs = Date.parse(`${date}T${time}${offset}`);
  const unitMs = Object.entries(units).find(([name]) => pattern.includes(name))?.[1] ?? 86_400_000;
  return Number.isNaN(clockMs) ? undefined : { clockMs, unitMs };
}

/** A number used once is whatever was sent. */
export function readNonce(text: string): ReadBack {
  return { nonce: text };
}

/** A public credential or a parameter. */
export function readCredential(name: string, text: string): ReadBack {
  return { credentials: { [name]: text } };
}
