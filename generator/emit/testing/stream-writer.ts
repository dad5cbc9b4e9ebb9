import type { PlannedStream } from '../../plan/package-plan.js';
import { record, valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';
import type { Imports } from '../imports.js';

const module = 'runtime/testing/write-items.js';

/** What writes the items that the reader of the same stream reads. */
export function streamWriter({ format, jsonEvents, end }: PlannedStream, imports: Imports): LiteralValue {
  switch (format) {
    case 'lines':
      return verbatim(`${imports.value(module, 'writeLines')}()`);
    case 'sequence':
      return verbatim(`${imports.value(module, 'writeSequence')}()`);
    case 'events': {
      const options = record({
        text: jsonEvents.length === 0 ? true : undefined,
        json: jsonEvents === 'all' || jsonEvents.length === 0 ? undefined : jsonEvents,
        end,
      });
      return verbatim(`${imports.value(module, 'writeEvents')}(${options.size === 0 ? '' : valueLiteral(options)})`);
    }
  }
}
