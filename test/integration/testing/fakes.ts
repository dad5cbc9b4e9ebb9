import { Allex } from '@countersign/allex';
import { fakeAllex, type FakeApi } from '@countersign/allex/testing';
import { Allxon } from '@countersign/allxon';
import { fakeAllxon } from '@countersign/allxon/testing';
import { Andx } from '@countersign/andx';
import { fakeAndx } from '@countersign/andx/testing';
import { allexAuth, allxonAuth, andxAuth, now } from '../../support/clients/clients.js';

/** What the fakes of all packages have. */
export type AnyFake = Pick<FakeApi, 'calls' | 'refused' | 'fetch' | 'listener'>;

export interface Faked<Client> {
  readonly fake: AnyFake;
  readonly client: Client;
}

/** Sees each reply of a fake, by the operation that it is of. */
export type Watch = (operationId: string, response: Response) => void;

// Each client has the credentials and the clock of its fake.
const common = { clock: now, rateLimit: false };

export function fakedAllex(watch?: Watch): Faked<Allex> {
  const fake = fakeAllex({ auth: allexAuth, clock: now });
  return { fake, client: new Allex({ ...common, auth: allexAuth, fetch: watched(fake, watch) }) };
}

export function fakedAllxon(watch?: Watch): Faked<Allxon> {
  const fake = fakeAllxon({ auth: allxonAuth, clock: now });
  return { fake, client: new Allxon({ ...common, auth: allxonAuth, fetch: watched(fake, watch), region: 'eu' }) };
}

export function fakedAndx(watch?: Watch): Faked<Andx> {
  const fake = fakeAndx({ auth: andxAuth, clock: now });
  return { fake, client: new Andx({ ...common, auth: andxAuth, fetch: watched(fake, watch) }) };
}

function watched(fake: AnyFake, watch: Watch = () => undefined): AnyFake['fetch'] {
  return async (target, init) => {
    const response = await fake.fetch(target, init);
    watch(fake.calls().at(-1)?.operationId ?? '', response.clone());
    return response;
  };
}
