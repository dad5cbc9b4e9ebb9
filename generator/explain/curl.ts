import type { ExplainedRequest } from './explanation.js';

/** The request as a `curl` command for a POSIX shell; nothing is sent that the request does not have. */
export function curlCommand({ method, url, headers, body }: ExplainedRequest): string {
  const lines = [`curl --globoff --path-as-is --request ${method} ${quoted(url)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`--header ${quoted(`${name}: ${value}`)}`);
  if (body !== undefined) lines.push(`--data-raw ${quoted(body)}`);
  if (acceptsGzip(headers)) lines.push('--compressed');
  return lines.join(' \\\n  ');
}

function acceptsGzip(headers: Readonly<Record<string, string>>): boolean {
  return Object.entries(headers).some(([name, value]) => name === 'accept-encoding' && value.includes('gzip'));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
