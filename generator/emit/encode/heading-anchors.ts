/**
 * The anchors that GitHub and npm give to headings of a page, of each after those before it: letters, digits, `-` and
 * `_` of its text in lower case, spaces as `-`, and a number where the same was there before.
 */
export function headingAnchors(): (heading: string) => string {
  const counts = new Map<string, number>();
  return (heading) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  };
}
