/** A value to compare or print: without places, maps as objects. */
export function withoutLocations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocations);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [key, withoutLocations(each)]));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, each]) => !isLocation(each));
  return Object.fromEntries(members.map(([key, each]) => [key, withoutLocations(each)]));
}

function isLocation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'source' in value && 'start' in value && 'end' in value;
}
