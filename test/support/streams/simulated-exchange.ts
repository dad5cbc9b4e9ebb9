/** What goes wrong, and when: milliseconds since the beginning. */
export interface Incident {
  readonly at: number;
  readonly kind: 'close' | 'cut' | 'silent' | 'refuse' | 'accept';
}

/** One connection as the exchange sees it. */
export interface Connection {
  readonly openedAt: number;
  /** When the client said something. */
  readonly heardAt: number[];
  readonly asked: string[];
  readonly topics: Set<string>;
  closedBy: 'client' | 'server' | undefined;
}

const latencyMs = 20;
const idleMs = 60_000;

/** An exchange in memory, in whatever time its timers have: books and trades without end, until it is stopped. */
export class SimulatedExchange {
  /** Every handshake; undefined: it was refused. */
  readonly connections: (Connection | undefined)[] = [];
  /** What was sent to a connection that has subscribed to trades, by connection: their numbers. */
  readonly trades: number[][] = [];
  book = 0;
  trade = 0;
  readonly WebSocket: new (url: string) => SimulatedSocket;
  readonly #sockets = new Set<SimulatedSocket>();
  readonly #timers: ReturnType<typeof setInterval>[];
  #isRefusing = false;

  constructor(incidents: readonly Incident[]) {
    const take = (socket: SimulatedSocket): void => this.#take(socket);
    this.WebSocket = class extends SimulatedSocket {
      constructor() {
        super();
        take(this);
      }
    };
    this.#timers = [
      setInterval(() => this.#publish('books', { n: (this.book += 1) }), 100),
      setInterval(() => this.#publish('trades', [(this.trade += 1)]), 250),
      ...incidents.map(({ at, kind }) => setTimeout(() => this.#befall(kind), at)),
    ];
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const socket of this.#sockets) socket.end();
  }

  #take(socket: SimulatedSocket): void {
    setTimeout(() => {
      if (socket.isOver) return;
      if (this.#isRefusing) {
        this.connections.push(undefined);
        return socket.finish(1006);
      }
      const connection: Connection = {
        openedAt: performance.now(),
        heardAt: [],
        asked: [],
        topics: new Set(),
        closedBy: undefined,
      };
      socket.begin(connection, this.connections.push(connection) - 1, (text) => this.#hear(socket, text));
      this.#sockets.add(socket);
    }, latencyMs);
  }

  #hear(socket: SimulatedSocket, text: string): void {
    const { op, args = [] } = JSON.parse(text) as { op: string; args?: string[] };
    const { connection } = socket;
    if (connection === undefined) return;
    connection.heardAt.push(performance.now());
    connection.asked.push([op, ...args].join(' '));
    if (op === 'ping') socket.say({ message: 'pong' });
    if (op === 'unsubscribe') connection.topics.delete(args[0] ?? '');
    if (op !== 'subscribe') return;
    const [topic = '', symbol] = (args[0] ?? '').split(':');
    connection.topics.add(args[0] ?? '');
    socket.say({ topic, symbol, action: 'partial', data: topic === 'books' ? { n: this.book } : [this.trade] });
  }

  #publish(topic: string, data: unknown): void {
    for (const socket of this.#sockets) {
      const { connection } = socket;
      if (socket.isOver || connection === undefined) this.#sockets.delete(socket);
      else if (performance.now() - (connection.heardAt.at(-1) ?? connection.openedAt) > idleMs) socket.finish(1000);
      else if (connection.topics.has(`${topic}:a-b`)) {
        const action = topic === 'books' ? 'partial' : 'insert';
        if (topic === 'trades') (this.trades[socket.number] ??= []).push(this.trade);
        socket.say({ topic, symbol: 'a-b', action, data });
      }
    }
  }

  #befall(kind: Incident['kind']): void {
    this.#isRefusing = kind === 'refuse' || (this.#isRefusing && kind !== 'accept');
    for (const socket of this.#sockets) {
      if (kind === 'silent') socket.isSilent = true;
      else if (kind !== 'accept') socket.finish(kind === 'close' ? 1001 : 1006);
    }
  }
}

/** The client's side of it. */
export class SimulatedSocket {
  readonly #listeners = new Map<string, (event: object) => void>();
  connection: Connection | undefined;
  number = 0;
  isSilent = false;
  isOver = false;
  #hear: ((text: string) => void) | undefined;

  addEventListener(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, listener);
  }

  begin(connection: Connection, number: number, hear: (text: string) => void): void {
    this.connection = connection;
    this.number = number;
    this.#hear = hear;
    this.#emit('open', {});
  }

  /** To the client. */
  say(message: object): void {
    if (!this.isSilent && !this.isOver) this.#emit('message', { data: JSON.stringify(message) });
  }

  /** The exchange ends it. */
  finish(code: number): void {
    if (this.isOver) return;
    this.isOver = true;
    if (this.connection) this.connection.closedBy = 'server';
    this.#emit('error', {});
    this.#emit('close', { code, reason: '' });
  }

  end(): void {
    this.isOver = true;
  }

  send(text: string): void {
    setTimeout(() => {
      if (!this.isSilent && !this.isOver) this.#hear?.(text);
    }, latencyMs);
  }

  close(): void {
    if (this.connection && !this.isOver) this.connection.closedBy = 'client';
    this.isOver = true;
  }

  #emit(type: string, event: object): void {
    this.#listeners.get(type)?.(event);
  }
}
