import { confidentialCredentials } from '../confidential.js';
import type { ComparedRun } from './compare-scheme.js';

/** Credentials that are sent in confidence, as the captured request has them. */
export function carriedSecrets(compared: readonly ComparedRun[]): readonly string[] {
  return compared.flatMap(({ run, read }) =>
    confidentialCredentials(run.scheme).flatMap((name) => read.credentials.get(name) ?? []),
  );
}
