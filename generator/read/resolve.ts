import { dirname, resolve } from 'node:path';
import type { SourceText } from '../diagnostics/location.js';
import { limits } from './limits.js';
import type { Pointer } from './pointer.js';
import { child } from './pointer.js';
import { parseReference } from './reference.js';
import type { SpecDocument, SpecEntry, SpecFile, SpecNode, SpecScalar } from './spec-document.js';
import { entriesOf, isMap, isText, member } from './spec-node.js';

/** Where a reference leads. */
export interface Target {
  readonly kind: 'target';
  readonly file: SpecFile;
  /** Canonical: where the reference goes through other references, the place they lead to. */
  readonly pointer: Pointer;
  readonly node: SpecNode;
}

export type Resolution =
  | Target
  /** The way ends at a node that does not have what is `missing`. */
  | { readonly kind: 'dead-end'; readonly missing: string; readonly at: SpecNode }
  | { readonly kind: 'circle' }
  /** No JSON Pointer, or into a file that could not be read. */
  | { readonly kind: 'unknown' };

/** How files are found: a finished document has them all, reading opens them on the way. */
export interface FileLookup {
  readonly fileOf: (node: SpecNode) => SpecFile | undefined;
  /** By absolute path; `ref` is the reference that names it. */
  readonly open: (path: string, ref: SpecScalar) => SpecFile | undefined;
}

/** Where the scalar of a `$ref` leads, through other references if need be. */
export function resolveReference(files: FileLookup, ref: SpecScalar): Resolution {
  // One budget for all ways that a question takes: they can multiply.
  return walk(files, ref, { hops: limits.refHops });
}

function walk(files: FileLookup, ref: SpecScalar, budget: { hops: number }): Resolution {
  if (budget.hops-- <= 0) return { kind: 'circle' };
  const start = startOf(files, ref);
  if (start === undefined) return { kind: 'unknown' };
  let { target } = start;
  for (const segment of start.pointer) {
    const inner = referenceOf(target.node);
    const isHere = inner === undefined || child(target.node, segment) !== undefined;
    const next = isHere ? target : walk(files, inner, budget);
    if (next.kind !== 'target') return next;
    const node = child(next.node, segment);
    if (node === undefined) return { kind: 'dead-end', missing: segment, at: next.node };
    target = { kind: 'target', file: next.file, pointer: [...next.pointer, segment], node };
  }
  return target;
}

function startOf(files: FileLookup, ref: SpecScalar): { target: Target; pointer: Pointer } | undefined {
  const reference = isText(ref) ? parseReference(ref.value) : undefined;
  const from = files.fileOf(ref);
  if (reference?.kind !== 'pointer' || from === undefined) return undefined;
  const file = reference.file === undefined ? from : files.open(resolve(dirname(from.path), reference.file), ref);
  return file && { target: { kind: 'target', file, pointer: [], node: file.root }, pointer: reference.pointer };
}

/** The text of a node's `$ref`, where it is a reference. */
export function referenceOf(node: SpecNode | undefined): (SpecScalar & { readonly value: string }) | undefined {
  const ref = member(node, '$ref');
  return isText(ref) ? ref : undefined;
}

/** The node that a `$ref` names, which may be a reference again. `ref` is the scalar, as it knows its file. */
export function targetOf(document: SpecDocument, ref: SpecScalar): Target | undefined {
  if (!isText(ref)) return undefined;
  const lookup = lookupIn(document);
  const targets = lookup.targets.get(ref.location.source);
  // Most components are referred to from many places.
  const known = targets?.get(ref.value);
  if (known !== undefined) return known;
  const found = resolveReference(lookup, ref);
  if (found.kind !== 'target') return undefined;
  targets?.set(ref.value, found);
  return found;
}

/** Where a chain of references ends that leads through this target. */
export function lastTargetOf(document: SpecDocument, first: Target): Target | undefined {
  let target: Target | undefined = first;
  for (let hops = 0; target !== undefined && hops < limits.refHops; hops++) {
    const ref = referenceOf(target.node);
    if (ref === undefined) return target;
    target = targetOf(document, ref);
  }
  return undefined;
}

/** The end of a chain of references: the node itself where it is none, nothing where the chain leads nowhere. */
export function follow(document: SpecDocument, node: SpecNode | undefined): SpecNode | undefined {
  let current = node;
  for (let hops = 0; hops < limits.refHops; hops++) {
    const ref = referenceOf(current);
    if (ref === undefined) return current;
    current = targetOf(document, ref)?.node;
  }
  return undefined;
}

/**
 * The fields of a path item: those of the end of its chain of references, and over them those that stand beside a `$ref`
 * on the way, the nearest last (OpenAPI, Path Item Object). Nothing where the chain leads nowhere.
 */
export function pathItemFields(
  document: SpecDocument,
  node: SpecNode | undefined,
): ReadonlyMap<string, SpecEntry> | undefined {
  const chain: SpecNode[] = [];
  let current = node;
  for (let ref = referenceOf(current); ref !== undefined; ref = referenceOf(current)) {
    if (current === undefined || chain.length >= limits.refHops) return undefined;
    chain.push(current);
    current = targetOf(document, ref)?.node;
  }
  if (!isMap(current)) return undefined;
  const fields = new Map(current.entries);
  for (const hop of chain.reverse()) {
    for (const field of entriesOf(hop)) if (field.key !== '$ref') fields.set(field.key, field);
  }
  return fields;
}

interface DocumentLookup extends FileLookup {
  /** Of each file, where its references lead, by their text. */
  readonly targets: ReadonlyMap<SourceText, Map<string, Target>>;
}

const lookups = new WeakMap<SpecDocument, DocumentLookup>();

function lookupIn(document: SpecDocument): DocumentLookup {
  const known = lookups.get(document);
  if (known !== undefined) return known;
  const bySource = new Map<SourceText, SpecFile>([...document.files.values()].map((file) => [file.source, file]));
  const lookup: DocumentLookup = {
    fileOf: (node) => bySource.get(node.location.source),
    open: (path) => document.files.get(path),
    targets: new Map([...bySource.keys()].map((source) => [source, new Map<string, Target>()])),
  };
  lookups.set(document, lookup);
  return lookup;
}

/** The file that a node stands in. */
export function fileOf(document: SpecDocument, node: SpecNode): SpecFile | undefined {
  return lookupIn(document).fileOf(node);
}
