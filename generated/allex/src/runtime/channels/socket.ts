/** As much of a WebSocket as is used here: the platform's, or that of the npm package `ws`. */
export interface Socket {
  // Not the properties `onopen` and so on: workerd has none.
  addEventListener(type: keyof SocketListeners, listener: (event: object) => void): unknown;
  send(text: string): unknown;
  close(code?: number): unknown;
  /** Of implementations that can end a connection whose other side does not answer. */
  terminate?(): unknown;
}

/** The class of a {@link Socket}. */
export type SocketConstructor = new (url: string) => Socket;

/** What is heard of a socket. */
export interface SocketListeners {
  open(): void;
  message(event: { readonly data: unknown }): void;
  /** Browsers say nothing in it. */
  error(event: { readonly message?: unknown; readonly error?: unknown }): void;
  /** RFC 6455, section 7.4, has the codes. */
  close(event: { readonly code: number; readonly reason: unknown }): void;
}

/** A socket as long as somebody listens to it. */
export interface Line {
  send(text: string): void;
  /** Closes as RFC 6455, section 7.1.2, says. Nothing more of it is heard. */
  hangUp(): void;
  /** Ends a connection whose other side is gone. Nothing more of it is heard. */
  cutOff(): void;
}

/** How long the other side may take to close as well, where that can be cut short; milliseconds. */
const closingMs = 2_000;

/** Listens to a socket. */
export function lineOf(socket: Socket, listeners: SocketListeners): Line {
  let isHeard = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cutOff = (): void => {
    isHeard = false;
    if (socket.terminate) socket.terminate();
    else socket.close();
  };
  // The types of events are those of the platform; RFC 6455 and HTML say what is in them.
  socket.addEventListener('open', () => {
    if (isHeard) listeners.open();
  });
  socket.addEventListener('message', (event) => {
    if (isHeard) listeners.message(event as Parameters<SocketListeners['message']>[0]);
  });
  // Also when nobody listens any more: an error without a listener ends a Node.js process.
  socket.addEventListener('error', (event) => {
    if (isHeard) listeners.error(event);
  });
  socket.addEventListener('close', (event) => {
    clearTimeout(timer);
    if (isHeard) listeners.close(event as Parameters<SocketListeners['close']>[0]);
  });
  return {
    send: (text) => socket.send(text),
    hangUp: () => {
      isHeard = false;
      timer = socket.terminate && setTimeout(cutOff, closingMs);
      socket.close(1000);
    },
    cutOff,
  };
}
