import { Streams } from './client.js';
import type { ItemStream, ServerSentEvent, Streamed } from './index.js';
import type { Answer, ChatEvent, Word } from './models.js';
import { createAnswerStream } from './operations.js';
import { createClient } from './core.js';

const streams = new Streams();

export async function words(signal: AbortSignal): Promise<readonly string[]> {
  const whole: Answer = await streams.chat.create({ text: 'Why?' });
  const said = [whole.text];
  const call: Streamed<ServerSentEvent<Word>> = streams.chat.createStream({ text: 'Why?', stream: true }, { signal });
  for await (const { data, id } of call) said.push(data.word, id ?? '');
  const { data, response } = await streams.chat.log({ since: 1 }).withResponse();
  for await (const { word } of data) said.push(`${word} ${response.status}`);
  for await (const number of streams.chat.records()) said.push(number.toFixed());
  for await (const event of streams.chat.listen()) {
    said.push(heard(event));
  }
  return said;
}

function heard(event: ChatEvent): string {
  return event.event === 'word' ? event.data.word : event.data.toUpperCase();
}

export async function first(): Promise<Word | undefined> {
  const stream: ItemStream<ServerSentEvent<Word>> = await createClient().call(createAnswerStream, {
    body: { text: '' },
  });
  for await (const { data } of stream) return data;
  // @ts-expect-error: a word is no answer.
  for await (const { data } of stream) return data.text;
  return undefined;
}

export async function store(bytes: Uint8Array): Promise<void> {
  await streams.files.upload({ text: 'a' });
  await streams.files.uploadMultipart({ file: bytes });
  await streams.files.uploadText('a');
  await streams.files.uploadBytes(bytes);
}
