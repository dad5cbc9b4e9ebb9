import { setFlagsFromString } from 'node:v8';

/** Most runs end before optimised code has paid for its compilation: V8 waits longer before it optimises. */
export function optimiseLate(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}

/** For who goes on for hours: V8 waits as long as it does by itself. */
export function optimiseAgain(): void {
  setFlagsFromString('--interrupt-budget=67584');
}
