import { allexAuth } from '../clients/clients.js';
import { startAllexStream } from '../servers/allex/stream/server.js';
import type { Run } from './run.js';

/** One connection is lost in the middle; a second server refuses handshakes. Credentials are verified. */
export const streaming: Run = {
  name: 'stream',
  report: {
    wallet: ['snapshot', 'reconnected', 'snapshot'],
    order: ['snapshot'],
    best: [69030.5, 0.25],
    wrongSecret: { name: 'AuthenticationRefusedError', code: 'authentication_refused' },
    wrongSymbol: { name: 'SubscriptionRefusedError', code: 'subscription_refused' },
    refused: { name: 'ConnectionError', code: 'connection_failed' },
    aborted: { name: 'AbortedError', code: 'aborted' },
  },
  arrivals: [
    'authenticated: auth …, subscribe wallet',
    'authenticated: auth …, subscribe wallet',
    'authenticated: auth …, subscribe order',
    'anonymous: subscribe orderbook:btc-usdt',
    'anonymous: auth …',
    'anonymous: subscribe trade:no-such',
    'refused: 503',
    'refused: 503',
  ],
  open: async () => {
    const server = await startAllexStream({ rate: 100 });
    const refusing = await startAllexStream();
    refusing.refuse(503);
    const watch = setInterval(() => {
      const [session] = server.sessions;
      if (session?.channels.has('wallet') !== true) return;
      session.socket.terminate();
      clearInterval(watch);
    }, 5);
    return {
      input: {
        program: 'stream',
        auth: allexAuth,
        servers: { url: server.url, refusing: refusing.url },
      },
      arrived: () => [
        ...server.sessions.map(({ isAuthenticated, asked }) => {
          const lasting = asked.filter((each) => !each.startsWith('unsubscribe'));
          return `${isAuthenticated ? 'authenticated' : 'anonymous'}: ${lasting.join(', ')}`;
        }),
        ...refusing.refused.map((status) => `refused: ${status}`),
      ],
      close: async () => {
        clearInterval(watch);
        await Promise.all([server.close(), refusing.close()]);
      },
    };
  },
};
