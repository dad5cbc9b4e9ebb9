/** As much of a WebSocket as is used here: the platform's, or that of the npm package `ws`. */
export interface Socket {
  onopen: ((event: never) => unknown) | null;
  onmessage: ((event: never) => unknown) | null;
  onerror: ((event: never) => unknown) | null;
  onclose: ((event: never) => unknown) | null;
  send(text: string): unknown;
  close(code?: number): unknown;
  /** Of implementations that can end a connection whose other side does not answer. */
  terminate?(): unknown;
}

/** The class of a {@link Socket}. */
export type SocketConstructor = new (url: string) => Socket;

/** How long the other side may take to close as well, where that can be cut short; milliseconds. */
const closingMs = 2_000;

/** Closes as RFC 6455, section 7.1.2, says. Nothing more of it is heard. */
export function hangUp(socket: Socket): void {
  silence(socket);
  const timer = socket.terminate && setTimeout(() => cutOff(socket), closingMs);
  socket.onclose = () => clearTimeout(timer);
  socket.close(1000);
}

/** Ends a connection whose other side is gone. */
export function cutOff(socket: Socket): void {
  silence(socket);
  if (socket.terminate) socket.terminate();
  else socket.close();
}

function silence(socket: Socket): void {
  socket.onopen = socket.onmessage = socket.onclose = null;
  // Not null: an error that nobody listens for ends a Node.js process.
  socket.onerror = () => undefined;
}
