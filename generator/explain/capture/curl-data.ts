import { UsageError } from '../../usage-error.js';
import type { CurlOption } from './curl-options.js';

/** Bytes of a file that a command names; relative to the command's folder. */
export type ReadFile = (path: string) => Uint8Array;

/** The body of a curl command. */
export interface CurlData {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly accept?: string;
  /** Nobody asked for a form. */
  readonly isFormByDefault: boolean;
}

/** The `--data` options together: joined by `&`, those of `--json` by nothing. */
export function curlData(
  options: readonly (readonly [CurlOption, string])[],
  readFile: ReadFile,
): CurlData | undefined {
  const pieces: Buffer[] = [];
  let isJson = false;
  for (const [option, text] of options) {
    const piece = pieceOf(option, text, readFile);
    if (piece === undefined) continue;
    if (option === 'json') isJson = true;
    else if (pieces.length > 0) pieces.push(Buffer.from('&'));
    pieces.push(piece);
  }
  if (pieces.length === 0) return undefined;
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return {
    body: Uint8Array.from(Buffer.concat(pieces)),
    contentType: type,
    ...(isJson ? { accept: type } : {}),
    isFormByDefault: !isJson,
  };
}

function pieceOf(option: CurlOption, text: string, readFile: ReadFile): Buffer | undefined {
  switch (option) {
    case 'data':
      // What is read from a file loses its line ends and NULs.
      return text.startsWith('@')
        ? Buffer.from(fileOf(text, readFile).filter((byte) => byte !== 10 && byte !== 13 && byte !== 0))
        : Buffer.from(text);
    case 'data-binary':
    case 'json':
      return text.startsWith('@') ? fileOf(text, readFile) : Buffer.from(text);
    case 'data-raw':
      return Buffer.from(text);
    case 'data-urlencode':
      return Buffer.from(urlEncoded(text));
    default:
      return undefined;
  }
}

function fileOf(text: string, readFile: ReadFile): Buffer {
  if (text === '@-') throw new UsageError('the captured curl command reads its body from standard input');
  return Buffer.from(readFile(text.slice(1)));
}

/** `content`, `=content` or `name=content`: the content is encoded. */
function urlEncoded(text: string): string {
  const [, name = '', content = text] = /^([^=@]*)=([^]*)$/.exec(text) ?? [];
  if (!text.includes('=') && text.includes('@')) {
    throw new UsageError('the captured curl command encodes a file: capture HTTP text instead');
  }
  const encoded = encodeURIComponent(content).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return name === '' ? encoded : `${name}=${encoded}`;
}
