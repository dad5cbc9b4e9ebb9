/** Characters of a description that are read as Markdown. */
const longest = 100_000;

/** Characters in one paragraph that could open or close something: reading them takes time by their square. */
const mostMarks = 500;

/** Quotes and lists inside each other, or the indentation of a deeper one. */
const tooDeep = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){12}|^[ \t>*+-]{60}/m;

/** Whether it takes no more than its length to read a text as CommonMark; a hostile one can take hours. */
export function isSimpleMarkdown(text: string): boolean {
  if (text.length > longest || tooDeep.test(text)) return false;
  return text.split(/\n[ \t]*\n/).every((paragraph) => (paragraph.match(/[*_[\]`<!&\\]/g) ?? []).length <= mostMarks);
}
