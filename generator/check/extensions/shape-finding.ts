import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../diagnostics/location.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import type { Pointer } from '../../read/pointer.js';
import { nodeAt, parsePointer } from '../../read/pointer.js';
import type { SpecEntry, SpecNode } from '../../read/spec-document.js';
import { entry } from '../../read/spec-node.js';
import { complaintOf } from './complaint.js';
import type { SchemaError } from './schema-errors.js';
import { describe, keyPatternsOf, keysOf, propertyOf } from './schema-text.js';

/** The finding about an error of the validator, at the very node. */
export function shapeFinding(extension: SpecEntry, error: SchemaError): Diagnostic {
  const pointer = parsePointer(error.instancePath) ?? [];
  const node = nodeAt(extension.value, pointer) ?? extension.value;
  const name = [extension.key, ...pointer].join('.');
  const location = node.kind === 'scalar' ? node.location : keyOf(extension, pointer);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(name, node, error);
    case 'required':
    case 'dependentRequired': {
      const key = String(error.params.missingProperty);
      const help = describe(propertyOf(error.parentSchema, key));
      return diagnostic('extension/missing-key', location, { extension: name, key, help });
    }
    default: {
      const problem = `${name} ${complaintOf(error, node)}.`;
      const help = yamlHelp(error, node) ?? describe(error.parentSchema);
      return diagnostic('extension/invalid', location, { problem, help });
    }
  }
}

/** What YAML has made of the text that was meant. */
function yamlHelp({ keyword, params, parentSchema }: SchemaError, node: SpecNode): string | undefined {
  if (keyword !== 'type') return undefined;
  if (params.type === 'string' && node.kind === 'scalar' && node.value !== null) {
    const pattern = typeof parentSchema?.pattern === 'string' ? new RegExp(parentSchema.pattern, 'u') : /^/;
    // In quotes it would be refused as well: of a duration, the unit is missing.
    if (!pattern.test(node.text) && pattern.test(`${node.text}s`))
      return `Write it with its unit, such as \`${node.text}s\`.`;
    return `Write it in quotes: \`'${node.text}'\`.`;
  }
  const { source, start, end } = node.location;
  const text = source.text.slice(start, end);
  if (params.type === 'string' && node.kind === 'map' && /^\{(?: *\w+ *|[^{}]*\([^{}]*)\}$/.test(text)) {
    return /^\{ *\w+ *\}$/.test(text)
      ? `Write it in quotes: \`'${text}'\`. Without them, braces are a map of YAML.`
      : 'An expression stands without braces, which are a map of YAML.';
  }
  if (params.type === 'boolean' && node.kind === 'scalar' && /^(?:yes|no|on|off|true|false|y|n)$/i.test(node.text)) {
    return 'Write `true` or `false`, without quotes.';
  }
  const isNumber = node.kind === 'scalar' && typeof node.value === 'string' && /^\d+$/.test(node.value);
  return params.type === 'integer' && isNumber ? 'Write it without quotes.' : undefined;
}

/** Where a map or list is named: its key, or the item itself. */
function keyOf(extension: SpecEntry, pointer: Pointer): Location {
  const last = pointer.at(-1);
  if (last === undefined) return extension.keyLocation;
  const parent = nodeAt(extension.value, pointer.slice(0, -1));
  return entry(parent, last)?.keyLocation ?? nodeAt(extension.value, pointer)?.location ?? extension.keyLocation;
}

/** The same words as a name that can be. */
function nameHelp(key: string, patterns: readonly RegExp[]): string | undefined {
  // Of API_KEY, the letters are capitals for no reason.
  const camel = (/[a-z]/.test(key) ? key : key.toLowerCase())
    .replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
    .replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
  return patterns.some((pattern) => pattern.source.startsWith('^[a-z]') && pattern.test(camel))
    ? `Write '${camel}'.`
    : undefined;
}

function unknownKey(extension: string, node: SpecNode, { params, parentSchema }: SchemaError): Diagnostic {
  const key = String(params.additionalProperty);
  const location = entry(node, key)?.keyLocation ?? node.location;
  const known = keysOf(parentSchema);
  if (known.length === 0) {
    const problem = `'${key}' can't be a name in ${extension}.`;
    const help = nameHelp(key, keyPatternsOf(parentSchema)) ?? describe(parentSchema);
    return diagnostic('extension/invalid', location, { problem, help });
  }
  const help = didYouMean(key, known) ?? `Its keys are ${known.map((name) => `'${name}'`).join(', ')}.`;
  return diagnostic('extension/unknown-key', location, { extension, key, help });
}
