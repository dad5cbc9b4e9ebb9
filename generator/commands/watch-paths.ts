/** Milliseconds between the last change and what follows from it: editors save in several steps. */
const quiet = 50;

/** Folders in which no spec is: they may be large. */
const ignored = /[\\/](?:node_modules|\.git)(?:[\\/]|$)/;

interface Watcher {
  /** Called once, when no change can be missed any more. */
  readonly ready: () => Promise<void>;
  readonly changed: (files: ReadonlySet<string>) => Promise<void>;
}

/**
 * Calls `changed` with the absolute paths of files that were written, made or removed, never twice at once. Ends when
 * `ended` is aborted and the last call is over.
 */
export async function watchPaths(
  paths: readonly string[],
  ended: AbortSignal,
  { ready, changed }: Watcher,
): Promise<void> {
  const { watch } = await import('chokidar');
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => ignored.test(path) });
  let files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    const batch = files;
    files = new Set();
    if (batch.size > 0 && !ended.aborted) await changed(batch);
  };
  watcher.once('ready', () => {
    running = ready();
  });
  watcher.on('all', (_event, path) => {
    files.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, quiet);
  });
  // A checkout of another branch may take a folder away, and give it back.
  watcher.on('unlinkDir', (path) => {
    if (paths.includes(path)) watcher.add(path);
  });
  await new Promise<void>((resolve) => {
    if (ended.aborted) resolve();
    ended.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  await watcher.close();
  await running;
}
