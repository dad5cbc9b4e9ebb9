import type { ExplainedRequest } from './explanation.js';

/** The request as a `curl` command for a POSIX shell; nothing of it is left to what curl does by itself. */
export function curlCommand({ method, url, headers, body, bodyEncoding }: ExplainedRequest): string {
  const isBinary = body !== undefined && bodyEncoding !== undefined;
  const request = method === 'HEAD' ? '--head' : `--request ${method}`;
  const start = isBinary ? `printf %s ${quoted(body)} | base64 -d | ` : '';
  const lines = [`${start}curl --globoff --path-as-is ${request} ${quoted(url)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`--header ${quoted(field(name, value))}`);
  if (body !== undefined) {
    // Without it curl would say that the body is a form.
    if (!has(headers, 'content-type')) lines.push(`--header 'content-type:'`);
    lines.push(isBinary ? '--data-binary @-' : `--data-raw ${quoted(body)}`);
  }
  if (acceptsGzip(headers)) lines.push('--compressed');
  return lines.join(' \\\n  ');
}

/** `name;` is a field without a value; `name:` would take it away. */
function field(name: string, value: string): string {
  return value === '' ? `${name};` : `${name}: ${value}`;
}

function has(headers: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(headers).some((other) => other.toLowerCase() === name);
}

function acceptsGzip(headers: Readonly<Record<string, string>>): boolean {
  return Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === 'accept-encoding' && value.includes('gzip'),
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
