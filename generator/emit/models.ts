import type { PackagePlan, PlannedModel } from '../plan/package-plan.js';
import { commentText } from './encode/comment.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { docComment, indexLines, memberLines } from './printed-type.js';
import { runtimeTypes } from './type-lift.js';
import type { TypePrinter } from './type-printer.js';

/** `models.ts`: every type of the API a consumer will hold in a variable. */
export function emitModels(plan: PackagePlan, types: TypePrinter): ModuleDraft {
  const imports = importsOf('models.ts');
  return {
    path: 'models.ts',
    imports,
    statements: [plan.models.map((model) => declaration(model, types, imports)).join('\n\n')],
  };
}

function declaration({ name, schema, input, description }: PlannedModel, types: TypePrinter, imports: Imports): string {
  const doc = description === undefined ? '' : commentText(description);
  const printed = types.members(schema, input) ?? types.schema(schema, input);
  for (const mentioned of printed.names) {
    if (runtimeTypes.has(mentioned)) imports.type('runtime/body.js', mentioned);
  }
  const comment = doc === '' ? [] : [docComment(doc)];
  // An interface keeps its name in an editor's hover, where a type alias is spelt out.
  if ('text' in printed) return [...comment, `export type ${name} = ${printed.text};`].join('\n');
  const { bases, properties, index } = printed;
  const heritage = bases.length === 0 ? '' : ` extends ${bases.join(', ')}`;
  return [
    ...comment,
    `export interface ${name}${heritage} {`,
    ...indexLines(index),
    ...properties.flatMap(memberLines),
    '}',
  ].join('\n');
}
