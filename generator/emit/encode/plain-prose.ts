/** A line may begin with a letter, code, a link, or emphasis. */
const start = '["[A-Za-z`*]';

/** What a text may have that is plain: each begins with a character that no other one begins with. */
const pieces = [
  /[A-Za-z0-9 ,.;:'"()/%?$@=+#{}|~^>-]/,
  /(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/,
  // Short code that is a word among others.
  /(?<![\w`])`[\w.:/{}=-]+`(?![\w`])/,
  // A link of plain words.
  /(?<![\w!\]\\])\[[A-Za-z0-9](?:[A-Za-z0-9 ,.'-]*[A-Za-z0-9.])?\]\(https:\/\/[\w./#%?=~-]+\)(?![\w([])/,
  // Strong words, with a space or a stop behind them.
  /(?<![\w*`])\*\*[A-Za-z0-9](?:[A-Za-z0-9 ,'-]*[A-Za-z0-9])?:?\*\*(?=[\s.,)]|$)/,
  new RegExp(`(?<! )\\n{1,2}(?=${start})`),
].map(({ source }) => source);

/** Paragraphs without a character that opens or closes something, but for code, links and emphasis of the plainest form. */
const plain = new RegExp(`^(?=${start})(?:${pieces.join('|')})*$`);

/** Text that reading it as CommonMark and writing it again does not change; undefined where it may. */
export function plainProse(text: string): string | undefined {
  const trimmed = text.trimEnd();
  return plain.test(trimmed) ? trimmed : undefined;
}
