import type { PackagePlan } from '../plan/package-plan.js';

/** Whether there is nothing to call: an API may be nothing but what it sends by itself. */
export function onlyReceives({ descriptors, stream, webhooks }: PackagePlan): boolean {
  return descriptors.length === 0 && stream === undefined && webhooks.length > 0;
}
