import type { PlannedDescriptor } from '../plan/package-plan.js';

/** The texts of inputs that are never printed: passwords among the parameters and in a body. */
export function secretInputs({ secrets }: Pick<PlannedDescriptor, 'secrets'>, input: unknown): readonly string[] {
  if (secrets.length === 0) return [];
  return textsUnder(input, { names: new Set(secrets), isSecret: false });
}

interface Where {
  readonly names: ReadonlySet<string>;
  readonly isSecret: boolean;
}

function textsUnder(value: unknown, { names, isSecret }: Where): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return isSecret ? [String(value)] : [];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsUnder(item, { names, isSecret }));
  return Object.entries(value).flatMap(([name, member]) =>
    textsUnder(member, { names, isSecret: isSecret || names.has(name) }),
  );
}
