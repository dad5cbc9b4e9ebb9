import '../../../support/clients/built-packages.js';
import { AllexStream } from '@countersign/allex/stream';
import { fakeAllexStream } from '@countersign/allex/testing';
import { expect, test } from 'vitest';

test('what is sent has an action that such a message has', async () => {
  const { channels, WebSocket } = fakeAllexStream();
  const stream = new AllexStream({ WebSocket });
  const topic = channels.orderbook('btc-usdt');
  const reader = stream.orderbook('btc-usdt').messages();
  expect((await reader.next()).value).toMatchObject({ action: 'partial' });
  const book = { ...topic.example(), bids: [] };
  await topic.send(book, { action: 'update' });
  expect((await reader.next()).value).toMatchObject({ kind: 'snapshot', action: 'update', data: book });
  await expect(topic.send(book, { action: 'upsert' })).rejects.toThrow(
    "'upsert' is no action of allex's states; it has partial, insert, update, delete",
  );
  await expect(channels.price().send({ price: 1 }, { action: 'partial' })).rejects.toThrow(
    "'partial' is no action of allex's updates; it has insert, update, delete",
  );
  stream.close();
});
