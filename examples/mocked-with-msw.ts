import type { AllexAuth } from '@countersign/allex';
import { createOrder } from '@countersign/allex/operations';
import { fakeAllex, type FakeApi } from '@countersign/allex/testing';
import { http } from 'msw';
import { setupServer, type SetupServerApi } from 'msw/node';

export interface Mocked {
  /** To give it other handlers, and to see what was called. */
  readonly fake: FakeApi;
  /** `listen()` before the tests, `close()` after them. */
  readonly server: SetupServerApi;
}

/**
 * The fake of the API behind MSW, for apps that take no `fetch`: whatever they send to this host, the fake answers.
 * Handlers stay typed by operation, and signatures are verified.
 */
export function mockedAllex(auth: AllexAuth): Mocked {
  const fake = fakeAllex({ auth });
  fake.on(createOrder, ({ body }) => ({ ...fake.example(createOrder), ...body, status: 'filled' }));
  const server = setupServer(http.all('https://allex.online/*', ({ request }) => fake.fetch(request)));
  return { fake, server };
}
