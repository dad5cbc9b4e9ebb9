// Apart from the commands, so that the command line is read without loading them.

/** How findings are printed. */
export const formats = ['pretty', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** What can be looked at, in the order of the pipeline. */
export const stages = ['document', 'model', 'signing', 'plan'] as const;
export type Stage = (typeof stages)[number];

/** How a review is printed. */
export const reviewFormats = ['pretty', 'markdown', 'json', 'github', 'sarif'] as const;
export type ReviewFormat = (typeof reviewFormats)[number];
