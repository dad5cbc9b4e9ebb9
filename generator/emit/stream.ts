import type { PlannedStream } from '../plan/package-plan.js';
import { record, valueLiteral, verbatim, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';
import type { TypeReferences } from './type-references.js';

/** The type of one item. */
export function streamItemType({ item, isData }: PlannedStream, references: TypeReferences, imports: Imports): string {
  const type = references.type(item);
  return isData ? `${imports.type('runtime/streams/server-sent-events.js', 'ServerSentEvent')}<${type}>` : type;
}

/** What reads the items. Marked pure, or a bundler keeps descriptors that nothing uses. */
export function streamReader({ format, jsonEvents, end }: PlannedStream, imports: Imports): LiteralValue {
  switch (format) {
    case 'lines':
      return verbatim(`/* @__PURE__ */ ${imports.value('runtime/streams/json-lines.js', 'jsonLines')}()`);
    case 'sequence':
      return verbatim(`/* @__PURE__ */ ${imports.value('runtime/streams/json-sequence.js', 'jsonSequence')}()`);
    case 'events': {
      const reader = imports.value('runtime/streams/server-sent-events.js', 'serverSentEvents');
      const options = record({
        text: jsonEvents.length === 0 ? true : undefined,
        json: jsonEvents === 'all' || jsonEvents.length === 0 ? undefined : jsonEvents,
        end,
      });
      return verbatim(`/* @__PURE__ */ ${reader}(${options.size === 0 ? '' : valueLiteral(options)})`);
    }
  }
}
