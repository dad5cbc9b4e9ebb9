import type { PackagePlan } from '../plan/package-plan.js';
import { markdownCode } from './encode/markdown.js';
import { methodsOf } from './readme-call.js';

/** Methods that a row of the table names. */
const mostNamed = 12;

/** Which role or scope of a scheme lets a caller do what: a row for each, in the order of the spec. */
export function permissionRows(plan: PackagePlan): readonly object[] {
  const rows = new Map<string, { readonly scheme: string; readonly role: string; readonly methods: string[] }>();
  for (const { name, descriptor, resource } of methodsOf(plan)) {
    for (const { schemes } of descriptor.operation.security) {
      for (const { scheme, roles } of schemes) {
        for (const role of roles) {
          const key = JSON.stringify([scheme, role]);
          const row = rows.get(key) ?? { scheme, role, methods: [] };
          rows.set(key, row);
          row.methods.push(`${resource.property}.${name}`);
        }
      }
    }
  }
  return [...rows.values()].map(({ scheme, role, methods }) => ({
    scheme: markdownCode(scheme),
    role: markdownCode(role),
    methods: [
      ...methods.slice(0, mostNamed).map(markdownCode),
      ...(methods.length > mostNamed ? [`and ${methods.length - mostNamed} more`] : []),
    ].join(', '),
  }));
}
