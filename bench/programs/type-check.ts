// Prints the CPU time of the type-check that ends a generation, over the packages in the folders of its arguments, in
// milliseconds. The compiler has been loaded before, since a generation needs it anyway.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../generator/emit/source-file.js';
import { typeCheck } from '../../generator/finish/type-check.js';

const packages = new Map(process.argv.slice(2).map((folder) => [folder, sourcesOf(folder)]));

const before = process.cpuUsage();
const faults = typeCheck(packages);
const { user, system } = process.cpuUsage(before);
if (faults.length > 0) throw new Error(faults.join('\n'));
process.stdout.write(String((user + system) / 1000));

function sourcesOf(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path === 'package.json' || path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8'), kind: 'typescript' }));
}
