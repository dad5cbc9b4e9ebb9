/** What happens to one request. `process`: whether it has its effect before. */
export type Fault =
  | {
      readonly kind: 'reply';
      readonly status?: number;
      readonly headers?: Headers;
      readonly body?: string | Uint8Array;
    }
  | { readonly kind: 'reset'; readonly process: boolean }
  | { readonly kind: 'stall'; readonly where: 'headers' | 'body' }
  | { readonly kind: 'drip'; readonly body: string; readonly intervalMs: number }
  | { readonly kind: 'truncated'; readonly body: string }
  | { readonly kind: 'endless' }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string };

/** Header fields; a list is sent as several. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A JSON reply. */
export function json(value: unknown, status = 200, headers: Headers = {}): Fault {
  return {
    kind: 'reply',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

/** A proxy's page. */
export function html(status: number): Fault {
  const body = '<!doctype html><title>Bad Gateway</title><h1>nginx</h1>';
  return { kind: 'reply', status, headers: { 'content-type': 'text/html' }, body };
}
