// Answers every request with the JSON of its argument once it has read it, and prints its port.
import { createServer } from 'node:http';

const reply = process.argv[2] ?? '{}';
const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(reply) };

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(200, headers).end(reply));
});
// All may come at once.
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`${String(address?.port)}\n`);
});
