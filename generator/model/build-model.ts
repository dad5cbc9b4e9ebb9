import { basename, extname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecDocument } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { ApiModel, HeaderName } from './api-model.js';
import { defaultsOf } from './defaults.js';
import { defined } from './defined.js';
import { dialectOf } from './dialect.js';
import { membersOf } from './node.js';
import { operationOf } from './operation.js';
import { operationIds } from './operation-id.js';
import { pathOperations } from './path-item.js';
import { pathItemResolver, referenceResolver } from './reference-object.js';
import { writtenOf } from './scalar.js';
import { reportInclusions } from './schema-inclusion.js';
import { settleInheritance } from './schema-inheritance.js';
import { collectSchemas } from './schemas.js';
import { securitySchemesOf } from './security-scheme.js';
import { serversOf } from './servers.js';
import type { Spec } from './spec.js';
import { externalDocsOf, tagsOf } from './tags.js';
import { webhooksOf } from './webhook.js';
import { written } from './written-place.js';
import { streamOf } from './x-stream.js';

/** The model and what was found on the way. No model where the document is no OpenAPI 3. */
export interface BuiltModel {
  readonly model: ApiModel | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The API that a document describes. What is malformed is left out without a word: `check` reports it. */
export function buildModel(document: SpecDocument): BuiltModel {
  if (dialectOf(document.file) === undefined) return { model: undefined, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  const schemas = collectSchemas(document, report);
  const model = readModel(document, {
    resolve: referenceResolver(document),
    pathItem: pathItemResolver(document),
    schema: schemas.schema,
    report,
  });
  const named = settleInheritance(schemas.named());
  reportInclusions(named, report);
  return { model: { ...model, schemas: named }, diagnostics };
}

function readModel({ file }: SpecDocument, spec: Spec): Omit<ApiModel, 'schemas'> {
  const { root } = file;
  const info = member(root, 'info');
  const version = member(info, 'version');
  const paths = membersOf(member(root, 'paths')).filter(({ key }) => key.startsWith('/'));
  const operations = paths.flatMap((path) => pathOperations(spec, path));
  const ids = operationIds(operations.flatMap(({ operation }) => textOf(member(operation.value, 'operationId')) ?? []));
  const defaults = defaultsOf(spec, root);
  const servers = serversOf(member(root, 'servers')) ?? [];
  return defined({
    location: written(root.location, root),
    name: basename(file.path, extname(file.path)),
    title: writtenOf(member(info, 'title')) ?? '',
    version: writtenOf(version) ?? '',
    versionLocation: version?.location ?? root.location,
    description: textOf(member(info, 'description')),
    externalDocs: externalDocsOf(member(root, 'externalDocs')),
    servers,
    tags: tagsOf(member(root, 'tags')),
    operations: operations.map((operation) => operationOf(spec, operation, { defaults, ids, server: servers[0] })),
    webhooks: webhooksOf(spec, member(root, 'webhooks')),
    securitySchemes: securitySchemesOf(spec, member(member(root, 'components'), 'securitySchemes')),
    requestId: requestIdOf(root),
    stream: streamOf(spec, root),
    ...defaults.shape,
  });
}

function requestIdOf(root: SpecDocument['file']['root']): HeaderName | undefined {
  const node = member(root, 'x-request-id');
  const name = textOf(node);
  return node && name !== undefined ? { location: node.location, name } : undefined;
}
