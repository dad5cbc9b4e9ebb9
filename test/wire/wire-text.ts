import type { RecordedRequest } from '../support/servers/http.js';

/** Headers that the HTTP stack adds by itself, with versions and defaults of its own: not part of what we promise. */
const OF_THE_STACK = ['connection', 'accept-language', 'sec-fetch-mode', 'user-agent'];

/**
 * A request as it arrived, but for what differs from run to run or from one Node to the next:
 * lines end in LF, the port is `<port>`, a presigned URL's signature is `<random>`, the headers of the stack are left
 * out, and so is `Accept-Encoding` unless the client asked for one encoding by name.
 */
export function wireText({ text }: RecordedRequest): string {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s);
  const [requestLine = '', ...fields] = head.split('\r\n');
  const kept = fields.filter((field) => {
    const [name = '', value = ''] = field.toLowerCase().split(': ');
    return !OF_THE_STACK.includes(name) && !(name === 'accept-encoding' && value.includes(','));
  });
  const lines = [requestLine, ...kept].map((line) =>
    line
      .replace(/^(host: 127\.0\.0\.1):\d+$/i, '$1:<port>')
      .replace(/X-Signature=[0-9a-f-]{36}/, 'X-Signature=<random>'),
  );
  return [...lines, ...(body === '' ? [] : ['', body.replace(/\n$/, '')]), ''].join('\n');
}
