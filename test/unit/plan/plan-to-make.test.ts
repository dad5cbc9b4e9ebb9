import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { placeIn } from '../../../generator/model/written-place.js';
import { planSpec, planToMake } from '../../../generator/pipeline.js';
import { member } from '../../../generator/read/spec-node.js';

const spec = 'specs/andx.yaml';
const options = { cwd: process.cwd(), scope: '@acme' };

test('a plan for a review knows where all of it was written, one for a package only what was read', async () => {
  const { plan: reviewed } = await planSpec(spec, options);
  const { plan: made, inputs } = await planToMake(spec, options);
  const [placed, lost] = [reviewed, made].map((plan) => plan?.model.operations[0]?.location);
  expect(placed && placeIn(placed, 'summary')).toBeDefined();
  expect(lost && placeIn(lost, 'summary')).toBeUndefined();
  expect([...(inputs?.files.values() ?? [])].map((file) => Object.keys(file))).toEqual([['path', 'hash', 'source']]);
});

test.each([true, false])('where places are kept, so are the nodes: %s', async (places) => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { plan, paths } = await planAndNodes(places);
  for (let tries = 0; tries < 10; tries += 1) {
    await wait(10);
    collect();
  }
  expect(paths.some((path) => path.deref() !== undefined)).toBe(places);
  expect(plan).toBeDefined();
});

/** A plan, and the first operations that were read for it. */
async function planAndNodes(places: boolean) {
  const { plan, document } = await planSpec(spec, { ...options, places });
  const paths = member(document?.file.root, 'paths');
  const items = paths?.kind === 'map' ? [...paths.entries.values()] : [];
  const operations = items.flatMap(({ value }) => member(value, 'get') ?? member(value, 'post') ?? []);
  if (operations.length === 0) throw new Error('there are no operations');
  return { plan, paths: operations.map((operation) => new WeakRef(operation)) };
}
