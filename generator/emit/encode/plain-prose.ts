/**
 * Lines that begin with a letter, in paragraphs, without a character that opens or closes something there. Short code
 * stays as it is where it is a word among others.
 */
const plain =
  /^[A-Za-z](?:[A-Za-z0-9 ,.;:'"()/%?$@=+#{}|~^>-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|(?<![\w`])`[\w./-]+`(?![\w`])|(?<! )\n{1,2}(?=[A-Za-z]))*$/;

/** Text that reading it as CommonMark and writing it again does not change; undefined where it may. */
export function plainProse(text: string): string | undefined {
  const trimmed = text.trimEnd();
  return plain.test(trimmed) ? trimmed : undefined;
}
