interface Waiting {
  readonly reactions: Set<() => void>;
  readonly notify: () => void;
}

/** However many calls share a signal, it has one listener, and none when they are over. */
const waitingFor = new WeakMap<AbortSignal, Waiting>();

/** Reacts when the signal aborts, until the returned function is called. */
export function onAbort(signal: AbortSignal, react: () => void): () => void {
  const waiting = waitingFor.get(signal) ?? listen(signal);
  const { reactions, notify } = waiting;
  reactions.add(react);
  return () => {
    reactions.delete(react);
    if (reactions.size > 0) return;
    signal.removeEventListener('abort', notify);
    waitingFor.delete(signal);
  };
}

function listen(signal: AbortSignal): Waiting {
  const reactions = new Set<() => void>();
  const notify = (): void => {
    for (const react of [...reactions]) react();
  };
  signal.addEventListener('abort', notify);
  waitingFor.set(signal, { reactions, notify });
  return { reactions, notify };
}
