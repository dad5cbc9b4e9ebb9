import { keep } from './operations.js';
import { createHmacSigner, type SignedRequest } from './sign.js';

const sign = createHmacSigner(() => ({ key: 'k', secret: 's' }), { clock: () => 0 });
const post = { method: 'POST', url: 'https://vault.example/v1/secrets' } as const;

// The scheme signs the operation's name.
// @ts-expect-error
await sign(post);

const signed: SignedRequest = await sign({ ...post, operation: keep });
// @ts-expect-error: there may be none
const body: string = signed.body;
const text: string = (await sign({ ...post, operation: keep, body: '{}' })).body;
console.log(body, text);
