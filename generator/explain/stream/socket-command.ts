import type { ExplainedConnection } from '../explanation.js';

/** A program on one line for Node.js from version 22, as a command for a POSIX shell: it connects, sends and prints. */
export function socketCommand({ url, message }: ExplainedConnection): string {
  const send = message === undefined ? 'console.log("open")' : `socket.send(${JSON.stringify(message)})`;
  const program = [
    `const socket = new WebSocket(${JSON.stringify(url)})`,
    `socket.onopen = () => ${send}`,
    'socket.onmessage = ({ data }) => console.log(data)',
    'socket.onclose = ({ code, reason }) => console.log("closed", code, reason)',
    'socket.onerror = ({ message }) => console.log(message || "it cannot connect")',
  ].join('; ');
  return `node --eval '${program.replaceAll("'", `'\\''`)}'`;
}
