import type { AllexAuth } from '@countersign/allex';
import { createOrder } from '@countersign/allex/operations';
import { FakeError, fakeAllex, type FakeApi } from '@countersign/allex/testing';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

export interface Mocked {
  /** To give it other handlers, and to see what was called. */
  readonly fake: FakeApi;
  /** `listen()` before the tests, `close()` after them. */
  readonly server: ReturnType<typeof setupServer>;
}

/**
 * The fake of the API behind MSW, for apps that take no `fetch`: whatever they send to this host, the fake answers.
 * Handlers stay typed by operation, and signatures are verified.
 */
export function mockedAllex(auth: AllexAuth): Mocked {
  const fake = fakeAllex({ auth });
  fake.on(createOrder, ({ body }) => ({ ...fake.example(createOrder), ...body, status: 'filled' as const }));
  const answer = http.all('https://allex.online/*', ({ request }) =>
    fake.fetch(request).catch((error: unknown) => {
      if (error instanceof FakeError) throw error;
      // A lost reply: MSW breaks connections in its own way.
      return HttpResponse.error();
    }),
  );
  return { fake, server: setupServer(answer) };
}
