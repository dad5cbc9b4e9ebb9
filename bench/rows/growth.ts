import { countersign, openapiTypescript, type Generator } from '../contenders/generators.js';
import { syntheticDocument } from '../documents/synthetic.js';
import { alternate } from '../measure/alternate.js';
import { median } from '../measure/statistics.js';
import type { Contender } from '../report/measurement.js';
import type { Workshop } from '../workshop.js';
import { generation } from './generation.js';
import type { Row } from './row.js';

/** What every run takes, however small the document, is measured with two operations and taken off. */
const sizes = { least: 2, small: 100, large: 1200 };

const target = 1.3;

/** Whether an operation costs the same in a large document as in a small one. */
export const growth: Row = {
  name: 'growth',
  measure: async (workshop) => {
    const generators = workshop.peers === 'none' ? [countersign] : [countersign, openapiTypescript];
    const contenders: Contender[] = [];
    for (const generator of generators) contenders.push(await growthOf(generator, workshop));
    return [
      {
        id: 'growth',
        title: `CPU time per operation, ${sizes.large} operations to ${sizes.small}`,
        unit: '×',
        subject: countersign.name,
        contenders,
        target: { bound: 'at most', value: target },
      },
    ];
  },
};

async function growthOf(generator: Generator, { runs }: Workshop): Promise<Contender> {
  const runners = Object.entries(sizes).map(([name, size]) => ({
    ...generation(generator, syntheticDocument(size)),
    name,
  }));
  const outcomes = await alternate(runners, runs);
  const times = (name: keyof typeof sizes): readonly number[] => outcomes.get(name)?.map(({ cpuMs }) => cpuMs) ?? [];
  const least = median(times('least'));
  const perOperation = (name: 'small' | 'large') => times(name).map((ms) => (ms - least) / (sizes[name] - sizes.least));
  const small = median(perOperation('small'));
  return { name: generator.name, values: perOperation('large').map((ms) => ms / small) };
}
