import { describe, expect, test } from 'vitest';
import { alternate } from '../../bench/measure/alternate.js';
import { cpuOf, spent } from '../../bench/measure/spent.js';
import { median, range } from '../../bench/measure/statistics.js';

test('a median is the middle one, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 10, 1, 6])).toBe(5);
  expect(median([])).toBeNaN();
  expect(range([3, 1, 2])).toEqual([1, 3]);
});

describe('alternate', () => {
  test('runs in turn, and drops the first round', async () => {
    const log: string[] = [];
    const runner = (name: string) => ({
      name,
      run: () => Promise.resolve(log.push(name)),
    });
    const outcomes = await alternate([runner('a'), runner('b')], 2);
    expect(log.join('')).toBe('ababab');
    expect([...outcomes]).toEqual([
      ['a', [3, 5]],
      ['b', [4, 6]],
    ]);
  });

  test('has fewer runs of one that takes very long, and counts them all', async () => {
    let slow = 0;
    const outcomes = await alternate(
      [
        { name: 'fast', run: () => Promise.resolve(0) },
        { name: 'slow', cap: 1, run: () => Promise.resolve((slow += 1)) },
      ],
      3,
    );
    expect(outcomes.get('fast')).toHaveLength(3);
    expect(outcomes.get('slow')).toEqual([1]);
  });
});

describe('spent', () => {
  const busy = 'const end = process.cpuUsage().user + 200_000; while (process.cpuUsage().user < end);';

  test('has the CPU time of a process, its threads and its children, and not the time that it waits', async () => {
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const thread = `new (require('node:worker_threads').Worker)(${JSON.stringify(busy)}, { eval: true })`;
    const { cpuMs, seconds, peakMiB, stdout } = await spent({
      program: process.execPath,
      args: ['-e', `console.log('hello'); ${child}; ${thread}; ${busy}; setTimeout(() => {}, 500)`],
    });
    expect(stdout).toBe('hello\n');
    expect(cpuMs).toBeGreaterThan(400);
    expect(seconds).toBeGreaterThan(0.5);
    expect(peakMiB).toBeGreaterThan(20);
  });

  test('reads what the shell prints', () => {
    expect(cpuOf('0m0.000s 0m0.000s\n1m2.250s 0m0.130s\n')).toBe(62_380);
    expect(() => cpuOf('user 3')).toThrow('user 3');
  });

  test('fails with what the program said', async () => {
    const failing = spent({ program: process.execPath, args: ['-e', 'console.error("no luck"); process.exit(3)'] });
    await expect(failing).rejects.toThrow(/ended with 3\nno luck/);
  });
});
