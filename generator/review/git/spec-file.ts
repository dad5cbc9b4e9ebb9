/** Whether a file can be a spec, by its name. */
export function isSpecFile(path: string): boolean {
  return /\.(ya?ml|json)$/.test(path);
}
