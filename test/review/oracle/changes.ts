import type { Change } from './change.js';
import { receivedChanges } from './changes/received.js';
import { combinedChanges } from './changes/combined.js';
import { describedChanges } from './changes/described.js';
import { itemStreamChanges } from './changes/item-streams.js';
import { sentChanges } from './changes/sent.js';
import { streamedChanges } from './changes/streamed.js';

/** Changes of all kinds. */
export const changes: readonly Change[] = [
  ...receivedChanges,
  ...sentChanges,
  ...combinedChanges,
  ...describedChanges,
  ...itemStreamChanges,
  ...streamedChanges,
];
