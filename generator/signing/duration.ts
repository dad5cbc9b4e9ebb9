const units: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** Milliseconds of `10m`; nothing for any other text, which `check` reports. */
export function durationMilliseconds(text: string | undefined): number | undefined {
  const [, digits, letters = ''] = /^(\d+)(ms|s|m|h|d)$/.exec(text ?? '') ?? [];
  const unit = units.get(letters);
  return unit === undefined ? undefined : Number(digits) * unit;
}
