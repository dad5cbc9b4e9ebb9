import { EXAMPLE_TOKEN } from './replies.js';

/** "Token Permissions" of the reference. */
export type Permission = 'can_read' | 'can_trade' | 'can_withdraw';

export interface AllexCredentials {
  readonly apiKey: string;
  readonly apiSecret: string;
  /** The JWT that `POST /login` hands out. */
  readonly token: string;
}

export const ALLEX_CREDENTIALS: AllexCredentials = {
  apiKey: 'test-api-key',
  apiSecret: 'test-api-secret',
  token: EXAMPLE_TOKEN,
};
