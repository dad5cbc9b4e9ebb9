import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Allex, type AllexOptions } from '@countersign/allex';

/** Writes all trades of the account to a file, page by page as they arrive; gives their number. */
export async function tradesCsv(path: string, options: AllexOptions): Promise<number> {
  const allex = new Allex(options);
  const file = createWriteStream(path);
  file.write('timestamp,symbol,side,size,price,fee\n');
  let count = 0;
  for await (const { timestamp, symbol, side, size, price, fee } of allex.user.trades({ limit: 100 })) {
    file.write(`${[timestamp, symbol, side, size, price, fee ?? ''].map(String).join(',')}\n`);
    count += 1;
  }
  file.end();
  await finished(file);
  return count;
}
