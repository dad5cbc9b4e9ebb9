import { UsageError } from '../../usage-error.js';
import type { CapturedRequest } from './captured-request.js';
import { parseCurlCommand } from './curl-command.js';
import type { ReadFile } from './curl-data.js';
import { parseHttpText } from './http-text.js';
import { splitUrl } from './request-url.js';

/** A captured request: HTTP text, a `curl` command for a POSIX shell, or the URL of a WebSocket. */
export function parseCapture(bytes: Uint8Array, readFile: ReadFile): CapturedRequest {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new UsageError('the captured request is empty');
  if (/^\s*(?:[$>%] +)?curl(?:\.exe)?(?:\s|\\|$)/.test(text)) {
    if (/\^\r?\n/.test(text))
      throw new UsageError('the captured curl command is for cmd.exe: copy it for a POSIX shell');
    return parseCurlCommand(text, readFile);
  }
  const [, secure, rest] = /^\s*ws(s?)(:\/\/\S+)\s*$/.exec(text) ?? [];
  if (secure !== undefined && rest !== undefined) {
    return { method: 'GET', ...splitUrl(`http${secure}${rest}`), fields: [], body: new Uint8Array(), remarks: [] };
  }
  return parseHttpText(bytes);
}
