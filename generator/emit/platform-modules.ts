/** Folders of the runtime with a module for Node.js and one for the rest: as `#crypto`, `imports` of a package choose. */
export const platformModules = ['crypto', 'network'] as const;

/** The folder that `#crypto` leads to: `runtime/crypto`. */
export function platformFolder(specifier: string): string | undefined {
  const found = platformModules.find((name) => specifier === `#${name}`);
  return found && `runtime/${found}`;
}
