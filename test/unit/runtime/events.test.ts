import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClientEvent } from '../../../templates/runtime/events.js';
import { json } from '../../support/fault-server/fault.js';
import { failureOf, getThing, sampleClient } from './sample-api.js';
import { serve } from './serving.js';

describe('events', () => {
  it('tell of each request, response, failure and retry of a call', async () => {
    const server = await serve((_arrival, number) =>
      number % 2 === 1 ? json({}, 503) : json({ id: 'a' }, 200, { 'x-request-id': 'r2' }),
    );
    const events: ClientEvent[] = [];
    const client = sampleClient(server.origin, { onEvent: (event) => events.push(event) });
    await client.call(getThing, { id: 'a', filter: 'hidden' });
    expect(events.map(({ kind, attempt }) => [kind, attempt])).toEqual([
      ['request', 1],
      ['failure', 1],
      ['retry', 1],
      ['request', 2],
      ['response', 2],
    ]);
    expect(events.at(-1)).toMatchObject({
      call: 1,
      operationId: 'getThing',
      method: 'GET',
      url: `${server.origin}/v2/things/a`,
      status: 200,
      requestId: 'r2',
    });
    await client.call(getThing, { id: 'a' });
    expect(events.at(-1)?.call).toBe(2);
  });

  it('say that a timeout was one', async () => {
    const server = await serve(() => ({ kind: 'stall', where: 'body' }));
    const events: ClientEvent[] = [];
    const client = sampleClient(server.origin, {
      timeoutMs: 50,
      maxRetries: 0,
      onEvent: (event) => events.push(event),
    });
    await failureOf(client.call(getThing, { id: 'a' }));
    expect(events.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'timeout' } });
  });

  it('are enough for spans in ten lines', async () => {
    const server = await serve(() => json({ id: 'a' }));
    const spans = new Map<number, { name: string; startedAt: number }>();
    const ended: string[] = [];
    const onEvent = (event: ClientEvent): void => {
      if (event.kind === 'request') spans.set(event.call, { name: event.operationId, startedAt: Date.now() });
      if (event.kind === 'response') ended.push(`${spans.get(event.call)?.name ?? ''} ${event.status}`);
    };
    await sampleClient(server.origin, { onEvent }).call(getThing, { id: 'a' });
    expect(ended).toEqual(['getThing 200']);
  });

  it('an observer that rejects fails nothing, and no process', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const server = await serve(() => json({ id: 'a' }));
    const onEvent = (): unknown => Promise.reject(new Error('observer'));
    expect(await sampleClient(server.origin, { onEvent }).call(getThing, { id: 'a' })).toEqual({ id: 'a' });
    await delay(20);
    expect(unhandled).toEqual([]);
  });

  it('an observer that throws fails nothing', async () => {
    const server = await serve(() => json({ id: 'a' }));
    const onEvent = (): never => {
      throw new Error('observer');
    };
    expect(await sampleClient(server.origin, { onEvent }).call(getThing, { id: 'a' })).toEqual({ id: 'a' });
  });
});
