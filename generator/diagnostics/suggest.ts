/** More candidates are not compared: a hostile spec has as many names as findings. */
const mostCandidates = 1_000;
/** Longer names are no typos that a distance could explain. */
const longest = 80;

/** The one of `candidates` that `name` is most likely a slip of, if any is close enough. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  return nearestFirst(name, candidates)[0];
}

/** All that `name` may be a slip of, the most likely first. */
export function nearestFirst(name: string, candidates: Iterable<string>): readonly string[] {
  if (name.length > longest) return [];
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared > mostCandidates) break;
    if (Math.abs(candidate.length - name.length) > tolerance(name, candidate)) continue;
    if (candidate === name) continue;
    const distance = slips(name, candidate);
    if (distance <= tolerance(name, candidate)) near.push({ candidate, distance });
  }
  return near.sort((one, other) => one.distance - other.distance).map(({ candidate }) => candidate);
}

/** Half of {@link nearest}'s sentence: `did you mean 'x'?`, or nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? undefined : `Did you mean '${candidate}'?`;
}

function tolerance(a: string, b: string): number {
  return Math.max(1, Math.floor(Math.min(a.length, b.length) / 3));
}

/** A difference in upper and lower case is half a slip. */
function slips(a: string, b: string): number {
  const lowerA = a.toLowerCase();
  const lowerB = b.toLowerCase();
  return lowerA === lowerB ? 0.5 : damerauLevenshtein(lowerA, lowerB);
}

/** Edits between two texts: insert, delete, replace, swap two neighbours (optimal string alignment). */
export function damerauLevenshtein(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
