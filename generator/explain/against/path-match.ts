/** A path template of OpenAPI against a path: name of the variable → its segment as it was sent. */
export function matchPath(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^}]*\})/)
    .map((piece) => {
      if (!piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(piece.slice(1, -1));
      return '([^/]*)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(path);
  return found === null ? undefined : new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
}

/** The template of several that a path is of, after a prefix; of more than one the one with the fewest variables. */
export function templateOf(
  templates: readonly string[],
  path: string,
): { readonly template: string; readonly prefix: string; readonly values: ReadonlyMap<string, string> } | undefined {
  const starts = [...path.matchAll(/\//g)].map(({ index }) => index);
  const matches = starts.flatMap((start) =>
    templates.flatMap((template) => {
      const values = matchPath(template, path.slice(start));
      return values === undefined ? [] : [{ template, prefix: path.slice(0, start), values }];
    }),
  );
  return matches.sort((a, b) => a.values.size - b.values.size || a.prefix.length - b.prefix.length)[0];
}

/** A segment decoded; as it is where it cannot be. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
