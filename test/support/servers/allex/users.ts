import { listOf, matching, number, object, optional, required, text } from '../fields.js';
import { json } from '../replies.js';
import { deposits, fills } from './history.js';
import { formatQuery, limitUpTo100, listQuery, pageOrCsv, queryBoolean, select, sortQuery } from './lists.js';
import type { AllexOperation } from './operation.js';
import * as examples from './replies.js';

/** "Account password (min 8 characters)". */
const password = matching(/^.{8,}$/su);
const email = matching(/^[^@\s]+@[^@\s]+$/);

/** The sections on accounts and wallets: "POST/v2/signup" to "GET/v2/user/withdrawal/fee". */
export const userOperations: readonly AllexOperation[] = [
  {
    method: 'POST',
    template: '/signup',
    access: 'public',
    body: { email: required(email), password: required(password), referral: optional(text) },
    reply: () => json(201, { message: 'Account created. Please verify your email.' }),
  },
  {
    method: 'POST',
    template: '/login',
    access: 'public',
    body: { email: required(email), password: required(text), otp_code: optional(text) },
    reply: ({ token }) => json(201, { token }),
  },
  {
    method: 'GET',
    template: '/verify-token',
    access: 'bearer',
    reply: () => json(200, { message: 'Token is valid' }),
  },
  {
    method: 'GET',
    template: '/user',
    access: 'bearer-or-hmac',
    permission: 'can_read',
    reply: () => json(200, examples.user),
  },
  {
    method: 'GET',
    template: '/user/balance',
    access: 'bearer-or-hmac',
    permission: 'can_read',
    reply: () => json(200, examples.balance),
  },
  {
    method: 'GET',
    template: '/user/trades',
    access: 'bearer-or-hmac',
    permission: 'can_read',
    query: { symbol: optional(text), ...listQuery, ...sortQuery, ...formatQuery, ...limitUpTo100 },
    reply: ({ query }) => pageOrCsv(select(fills, query, { filters: ['symbol'], when: 'timestamp' }), query),
  },
  {
    method: 'GET',
    template: '/user/create-address',
    access: 'bearer',
    query: { crypto: required(text), network: optional(text) },
    reply: ({ query }) => {
      const crypto = query.get('crypto');
      return json(201, { ...examples.address, crypto, network: query.get('network') ?? crypto });
    },
  },
  {
    method: 'GET',
    template: '/user/deposits',
    access: 'bearer-or-hmac',
    permission: 'can_read',
    query: { currency: optional(text), status: optional(queryBoolean), ...listQuery, ...formatQuery },
    reply: ({ query }) =>
      pageOrCsv(select(deposits, query, { filters: ['currency', 'status'], when: 'created_at' }), query),
  },
  {
    method: 'POST',
    template: '/user/request-withdrawal',
    access: 'bearer',
    body: {
      currency: required(text),
      amount: required(number),
      address: required(text),
      network: optional(text),
      otp_code: optional(text),
    },
    reply: () => json(200, examples.withdrawalRequested),
  },
  {
    // The text says "Requires auth"; the server behind it does not look.
    method: 'GET',
    template: '/user/withdrawal/fee',
    access: 'public',
    query: { currency: required(text) },
    reply: () => json(200, { fee: 0.0005 }),
  },
];

/** The sections on two-factor codes and API keys: "GET/v2/user/request-otp" to "POST/v2/user/token". */
export const keyOperations: readonly AllexOperation[] = [
  {
    method: 'GET',
    template: '/user/request-otp',
    access: 'bearer',
    reply: () => json(200, examples.otpSecret),
  },
  {
    method: 'POST',
    template: '/user/activate-otp',
    access: 'bearer',
    body: { code: required(matching(/^\d{6}$/)) },
    reply: () => json(200, { message: 'OTP enabled' }),
  },
  {
    method: 'GET',
    template: '/user/tokens',
    access: 'bearer',
    reply: () => json(200, examples.apiKeys),
  },
  {
    method: 'POST',
    template: '/user/token',
    access: 'bearer',
    body: {
      name: required(text),
      otp_code: required(text),
      email_code: required(text),
      permissions: optional(object),
      whitelisted_ips: optional(listOf(text)),
    },
    reply: ({ body }) => json(200, { ...examples.createdApiKey, name: body.get('name') }),
  },
];
