import { afterEach } from 'vitest';
import { FaultServer, type Script } from '../../support/fault-server/fault-server.js';

const servers: FaultServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A fault server that is stopped when the test is over. */
export async function serve(script: Script): Promise<FaultServer> {
  const server = await FaultServer.start(script);
  servers.push(server);
  return server;
}
