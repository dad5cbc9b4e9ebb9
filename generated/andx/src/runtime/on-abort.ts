/** What waits for a signal. However many calls share one, it has one listener, and none when they are over. */
const waiting = /* @__PURE__ */ new WeakMap<AbortSignal, Set<() => void>>();

/** Reacts when the signal aborts, until the returned function is called. */
export function onAbort(signal: AbortSignal, react: () => void): () => void {
  const reactions = waiting.get(signal) ?? new Set();
  if (reactions.size === 0) {
    waiting.set(signal, reactions);
    signal.addEventListener('abort', notify);
  }
  reactions.add(react);
  return () => {
    reactions.delete(react);
    if (reactions.size === 0) signal.removeEventListener('abort', notify);
  };
}

/** One function for all signals: adding and removing it are the same. */
function notify({ target }: Event): void {
  for (const react of [...(waiting.get(target as AbortSignal) ?? [])]) react();
}
