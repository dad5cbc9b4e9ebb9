import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/api-model.js';

const semantic =
  /^(?:0|[1-9]\d{0,14})(?:\.(?:0|[1-9]\d{0,14})){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * The version of a package from `info.version`, which may be any text: the registry takes semantic versions only. What
 * is none gives its first numbers, such as `2024.1.31` for `2024-01-31` and `1.0.0` for `v1`.
 */
export function packageVersion(text: string): string {
  if (semantic.test(text)) return text;
  const numbers = (text.match(/\d{1,15}/g) ?? []).slice(0, 3).map(Number);
  return [...numbers, 0, 0, 0].slice(0, 3).join('.');
}

/** What is to be said of a version that the registry would not take. */
export function packageVersionFindings({ version, versionLocation }: ApiModel): readonly Diagnostic[] {
  const used = packageVersion(version);
  return used === version ? [] : [diagnostic('plan/package-version', versionLocation, { version, used })];
}
