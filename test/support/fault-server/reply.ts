import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.js';

/** Carries a fault out on the socket. */
export async function reply(fault: Fault, response: ServerResponse): Promise<void> {
  switch (fault.kind) {
    case 'reply':
      for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
      response.statusCode = fault.status ?? 200;
      response.end(fault.body);
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'stall':
      if (fault.where === 'body') response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
      return;
    case 'drip':
      response.writeHead(200, { 'content-type': 'application/json' });
      for (const character of fault.body) {
        if (response.destroyed) return;
        response.write(character);
        await wait(fault.intervalMs);
      }
      response.end();
      return;
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(fault.body.length + 10) });
      response.write(fault.body, () => response.socket?.destroy());
      return;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/json' });
      while (!response.destroyed) {
        if (!response.write('x'.repeat(65_536))) await Promise.race([drained(response), wait(50)]);
      }
      return;
    case 'redirect':
      response.writeHead(fault.status, { location: fault.to }).end();
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('drain', resolve));
}
