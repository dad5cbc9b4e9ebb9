/** Names of types that TypeScript has built in: no type is called that. */
const builtInTypes = new Set('any unknown never object string number boolean symbol bigint'.split(' '));

/** Words that cannot name a binding in a strict module (ECMA-262, section 12.7.2), and globals that emitted code uses. */
const reservedWords = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield ' +
    'Array Blob Date Error Headers Infinity Map Math NaN Number Object Promise Record Response Request Set String Uint8Array URL'
  ).split(' '),
);

/** The words of a name in any spelling: `user_id`, `user-id`, `userId`, `HTTPStatus2XX`. */
export function wordsOf(text: string): readonly string[] {
  return isAscii(text) ? asciiWords(text) : unicodeWords(text);
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= '\x7f');
}

/** The same, as nearly all names are: expressions over all of Unicode take long to compile. */
function asciiWords(text: string): readonly string[] {
  return (
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
      .match(/[A-Za-z0-9]+/g) ?? []
  );
}

function unicodeWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .match(/[\p{L}\p{Nd}\p{Nl}\p{Mn}\p{Mc}]+/gu) ?? []
  );
}

/** `CreateOrder`, from any spelling; `fallback` where nothing of the text can stand in a name. */
export function pascalCase(text: string, fallback: string): string {
  return startable(wordsOf(text).map(capitalise).join(''), fallback);
}

/** `createOrder`, from any spelling. A name that is one already stays as it is. */
export function camelCase(text: string, fallback: string): string {
  if (/^[a-z][A-Za-z0-9]*$/.test(text)) return startable(text, fallback);
  const [first = '', ...rest] = wordsOf(text);
  const head = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return startable(head + rest.map(capitalise).join(''), fallback);
}

/** Whether the text can name a binding of a module as it is. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}$_]*$/u.test(text) && text.normalize('NFC') === text;
}

/** Whether the text is a word of the language, or a global that emitted code needs. */
export function isReserved(text: string): boolean {
  return reservedWords.has(text) || builtInTypes.has(text);
}

/** Whether a parameter of a function cannot be called that. Names of types can stand there. */
export function isReservedWord(text: string): boolean {
  return reservedWords.has(text);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const longestName = 80;

function startable(name: string, fallback: string): string {
  // A capital may be several characters, which are written as fewer.
  const short = [...name.normalize('NFC')].slice(0, longestName).join('');
  if (short === '') return fallback;
  return isIdentifier(short) ? short : `_${short}`;
}
