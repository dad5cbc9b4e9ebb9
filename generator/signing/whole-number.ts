/** Whether a text is what `int(text)` takes: up to ten digits, the first of which is no 0 but that of 0. */
export function isWholeNumber(text: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(text);
}
