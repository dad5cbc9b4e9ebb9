import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderReview } from './render-review.js';
import { reviewTexts } from './review-files.js';

const spec = readFileSync(join(import.meta.dirname, '../../specs/allex.yaml'), 'utf8');

function edited(from: string, to: string): string {
  expect(spec.split(from), from).toHaveLength(2);
  return spec.replace(from, () => to);
}

/** The lines of the sentences, without positions, and what all findings together reach. */
function sentences(rendered: string): readonly string[] {
  return rendered.split('\n').filter((line) => line.startsWith('  ') && !/^ {2}(contract|base|operations)/.test(line));
}

const limitOrder = 'required: [symbol, side, size, type, price]';

describe('a spec of this project, changed as vendors do', () => {
  it('a price becomes required', async () => {
    const review = await reviewTexts(edited(limitOrder, 'required: [symbol, side, size, type]'), spec);
    expect(review.bump).toBe('major');
    expect(renderReview(review)).toMatchInlineSnapshot(`
      "request/property-became-required (request)
        contract: breaking, client: compile error, bump: major
        base 2411:9, head 2411:9
        The property \`price\` of \`NewLimitOrder\` is now required.
        operations: createOrder
      "
    `);
    expect(review.signing.differences).toEqual([]);
  });

  it('an endpoint is added', async () => {
    const path = `paths:
  /time:
    get:
      tags: [exchange]
      operationId: getTime
      x-method: exchange.time
      summary: Time of the server
      description: Says what time it is.
      security: []
      responses:
        '200':
          description: The time.
          content: { application/json: { schema: { type: string } } }
        '400': { $ref: '#/components/responses/BadRequest' }
`;
    const review = await reviewTexts(spec, edited('paths:\n', path));
    expect(review.bump).toBe('minor');
    expect(renderReview(review)).toMatchInlineSnapshot(`
      "operation/added
        contract: compatible, client: addition, bump: minor
        base –, head 77:20
        \`getTime\` is new: \`GET /time\`.
        operations: getTime
      "
    `);
  });

  it('requests expire after 30 seconds, with the known answers as they were', async () => {
    const review = await reviewTexts(spec, edited('expires: unix_s() + 60', 'expires: unix_s() + 30'));
    expect(review.bump).toBe('minor');
    expect(renderReview(review)).toMatchInlineSnapshot(`
      "signing/bytes-changed
        contract: breaking, client: wire, bump: minor
        base 1521:5, head 1521:5
        What \`hmac\` signs or sends changes for 11 of 11 operations and the stream's connection: the header \`api-expires\`, the header \`api-signature\`, the signed text, the field \`api-expires\` and the field \`api-signature\`.
        operations: getUser, getUserBalance, getUserTrades, getUserDeposits, getWithdrawalFee, createOrder, getOrder, cancelOrder, listOrders, cancelAllOrders, executeQuickTrade

      signing/value-changed
        contract: none, client: none, bump: patch
        base 1541:11, head 1541:11
        The value \`expires\` of \`hmac\` is \`unix_s() + 30\` instead of \`unix_s() + 60\`.
        operations: getUser, getUserBalance, getUserTrades, getUserDeposits, getWithdrawalFee, createOrder, getOrder, cancelOrder, listOrders, cancelAllOrders, executeQuickTrade
      "
    `);
    const { compared, differences } = review.signing;
    const [first] = differences;
    expect({ compared, differences: differences.length, first }).toMatchInlineSnapshot(`
      {
        "compared": 11,
        "differences": 12,
        "first": {
          "after": "GET/v2/user1769862926",
          "before": "GET/v2/user1769862956",
          "differs": [
            "the header \`api-expires\`",
            "the header \`api-signature\`",
            "the signed text",
          ],
          "operation": "getUser",
          "parts": [
            {
              "after": "1769862926",
              "before": "1769862956",
              "part": "the header \`api-expires\`",
            },
            {
              "after": "73e10c5ceec698f9cc7ca2ffcc1c0a7dded00ed95a7174ff1694e265faf2953a",
              "before": "c62227981d424ce2d77ba094e12104b7d846ad9f60a18c0cb74632338833e02f",
              "part": "the header \`api-signature\`",
            },
          ],
          "scheme": "hmac",
        },
      }
    `);
  });

  it('requests expire in milliseconds', async () => {
    const review = await reviewTexts(spec, edited('expires: unix_s() + 60', 'expires: unix_ms() + 60000'));
    expect(sentences(renderReview(review))).toMatchInlineSnapshot(`
      [
        "  What \`hmac\` signs or sends changes for 11 of 11 operations and the stream's connection: the header \`api-expires\`, the header \`api-signature\`, the signed text, the field \`api-expires\` and the field \`api-signature\`.",
        "  The value \`expires\` of \`hmac\` is \`unix_ms() + 60000\` instead of \`unix_s() + 60\`.",
      ]
    `);
    const [first] = review.signing.differences;
    expect(first).toMatchInlineSnapshot(`
      {
        "after": "GET/v2/user1769862956789",
        "before": "GET/v2/user1769862956",
        "differs": [
          "the header \`api-expires\`",
          "the header \`api-signature\`",
          "the signed text",
        ],
        "operation": "getUser",
        "parts": [
          {
            "after": "1769862956789",
            "before": "1769862956",
            "part": "the header \`api-expires\`",
          },
          {
            "after": "7d5683adfa2432bd7bee1056329218101b06e8fe96f95fe9dfb250ea8f42a803",
            "before": "c62227981d424ce2d77ba094e12104b7d846ad9f60a18c0cb74632338833e02f",
            "part": "the header \`api-signature\`",
          },
        ],
        "scheme": "hmac",
      }
    `);
  });

  it('all of that in one pull request', async () => {
    const base = edited(limitOrder, 'required: [symbol, side, size, type]');
    const head = edited('expires: unix_s() + 60', 'expires: unix_s() + 30');
    const { bump, findings } = await reviewTexts(base, head);
    expect(bump).toBe('major');
    expect(findings.map(({ id }) => id)).toEqual([
      'request/property-became-required',
      'signing/bytes-changed',
      'signing/value-changed',
    ]);
  });
});
