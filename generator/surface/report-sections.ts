/** Headings of a report that are no entry of the package. */
export const titles = { unexported: 'Behind the exports', signing: 'Signing' } as const;
