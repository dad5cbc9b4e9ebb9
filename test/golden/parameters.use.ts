import { createClient } from './core.js';
import { Parameters } from './client.js';
import { putJson } from './operations.js';

const client = new Parameters({ baseUrl: 'https://elsewhere.example' });
const bytes = new Uint8Array(3);

export async function calls(): Promise<void> {
  await client.styles.styles({ simple: 'a', label: ['b'], matrix: 1, form: ['c'], since: new Date(0), theme: 'dark' });
  await client.styles.sameNames({ id: 'a', query_id: 'b', header_id: 'c', body: 'd' });
  await client.bodies.putJson({ id: 'a', body: { text: 'b' } });
  await client.bodies.postMultipart({ file: bytes, more: [new Blob([bytes])], note: { text: 'a' } });
  const back: Uint8Array = await client.bodies.putBinary(bytes);
  const text: string | undefined = await client.bodies.putText();
  const numbers: number[] = await client.methods.export();
  const csv: string = await client.methods.exportCsv({ from: 'a' });
  await client.methods.reports({ account: 'a', year: '2024' });
  await client.methods.upload({ upload_url: 'https://a.example/b', 'Content-MD5': 'c', body: bytes });
  await createClient().call(putJson, { id: 'a', body: { text: 'b' } });

  // @ts-expect-error form is required
  await client.styles.styles({ simple: 'a', label: ['b'], matrix: 1 });
  // @ts-expect-error fixed by the method
  await client.methods.exportCsv({ format: 'csv' });
  // @ts-expect-error no body is given where it is always the same
  await client.bodies.postConstant({ action: 'start' });
  void [back, text, numbers, csv];
}
