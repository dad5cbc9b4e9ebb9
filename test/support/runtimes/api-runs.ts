import { allexAuth, allxonAuth, andxAuth } from '../clients/clients.js';
import { startAllexServer } from '../servers/allex/server.js';
import { startAllxonServer } from '../servers/allxon/server.js';
import { CREATED_ORDER_NUMBER } from '../servers/andx/replies.js';
import { startAndxServer } from '../servers/andx/server.js';
import type { RecordedRequest, Verdict } from '../servers/http.js';
import type { Run } from './run.js';

/** Browsers too are let in, and the clock is the real one. */
const listening = { cors: true };
const local = { allowInsecureLoopback: true };

const allex: Run = {
  name: 'allex',
  report: {
    prices: [69031, 69030, 69029, 69028, 69027],
    created: { status: 200, size: 1e-7, meta: { note: 'Café ≤ 10 €' } },
    canceled: 'canceled',
    csvLines: 3,
    oraclePrices: { btc: 69031, eth: 2070.98 },
    token: 'Token is valid',
    wrongSecret: { name: 'ApiError', code: 'http_401', status: 401 },
    noCredentials: { name: 'MissingCredentialsError', code: 'missing_credentials' },
  },
  arrivals: [
    'GET /user/trades hmac 200',
    'GET /user/trades hmac 200',
    'GET /user/trades hmac 200',
    'POST /order hmac 200',
    'DELETE /order hmac 200',
    'GET /user/trades hmac 202',
    'GET /oracle/prices anonymous 200',
    'GET /verify-token bearer 200',
    'GET /user/balance refused: Invalid signature 401',
  ],
  open: async () => {
    const server = await startAllexServer(listening);
    const options = { ...local, baseUrl: server.url, auth: allexAuth };
    return {
      input: { program: 'allex', options },
      arrived: () => server.requests.map(arrival),
      close: () => server.close(),
    };
  },
};

const allxon: Run = {
  name: 'allxon',
  report: {
    online: ['SN0001'],
    requestIdLength: 36,
    limit: 1000,
    statuses: 3,
    unknownDeployment: { name: 'ApiError', code: 'E404-1', status: 404 },
    emptyArgument: { name: 'InvalidInputError', code: 'invalid_input' },
  },
  arrivals: [
    'GET /connection ALLXON-SIG1 200',
    'POST /ota/artifact ALLXON-SIG1 200',
    'POST /ota/artifact/{artifact_uuid} ALLXON-SIG1 200',
    'POST /ota/deployment ALLXON-SIG1 202',
    'GET /ota/deployment/{deployment_id}/{deployment_status} ALLXON-SIG1 200',
    'GET /ota/deployment/{deployment_id}/{deployment_status} ALLXON-SIG1 404',
    'PUT {upload_url} presigned 200',
  ],
  open: async () => {
    const server = await startAllxonServer(listening);
    const options = { ...local, baseUrl: server.url, auth: allxonAuth };
    return {
      input: { program: 'allxon', options },
      arrived: () => [...server.requests, ...server.uploads].map(arrival),
      close: () => server.close(),
    };
  },
};

const andx: Run = {
  name: 'andx',
  report: {
    numbers: 45,
    ask: '40700.00',
    created: { order_number: CREATED_ORDER_NUMBER },
    canceled: 'order_cancel_request_submitted',
    unknownOrder: { name: 'ApiError', code: 1201, status: 200 },
  },
  arrivals: [
    'GET /orders/{account_name}/{status}/ access-sign 200',
    'GET /orders/{account_name}/{status}/{market_or_page}/ access-sign 200',
    'GET /orders/{account_name}/{status}/{market_or_page}/ access-sign 200',
    'GET /ticker/{market_code}/ anonymous 200',
    'POST /orders/ access-sign 200',
    'POST /cancel_order/{order_number}/ access-sign 200',
    'GET /order_status/{order_number}/ access-sign 200',
  ],
  open: async () => {
    const server = await startAndxServer(listening);
    const options = { ...local, baseUrl: server.url, auth: andxAuth };
    return {
      input: { program: 'andx', options },
      arrived: () => server.requests.map(arrival),
      close: () => server.close(),
    };
  },
};

/** What arrives is `operation verdict status`. */
export const apiRuns: readonly Run[] = [allex, allxon, andx];

function arrival({ operation, verdict, status }: RecordedRequest): string {
  return `${operation ?? 'unknown'} ${verdictText(verdict)} ${status}`;
}

function verdictText(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'accepted':
      return verdict.scheme;
    case 'refused':
      return `refused: ${verdict.reason}`;
  }
}
