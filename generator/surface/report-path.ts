/** Where a package has its report. It is committed, and not published. */
export const reportPath = 'api.md';
