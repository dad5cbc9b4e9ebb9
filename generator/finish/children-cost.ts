import { readFileSync } from 'node:fs';

/** What processes have taken. */
export interface Cost {
  /** User and system, all threads, in milliseconds. */
  readonly cpu: number;
  /** The most they have had, resident, in KiB. */
  readonly memory: number;
}

/** Of the children that this process has now. Linux tells (proc(5)); elsewhere they count as nothing. */
export function childrenCost(): Cost {
  const children = read(`/proc/self/task/${String(process.pid)}/children`)
    .split(' ')
    .filter(Boolean)
    .map(costOf);
  return {
    cpu: children.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: children.reduce((sum, { memory }) => sum + memory, 0),
  };
}

function costOf(pid: string): Cost {
  // After the name, which may have spaces in it: the 14th and 15th field, in hundredths of a second.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  const [, peak = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return { cpu: 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)), memory: Number(peak) };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
