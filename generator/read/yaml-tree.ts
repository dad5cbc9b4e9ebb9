import type { Alias, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../diagnostics/location.js';
import { limits } from './limits.js';
import { addMember } from './members.js';
import type { SpecEntry, SpecMap, SpecNode } from './spec-document.js';
import { resolveAlias } from './yaml-alias.js';
import type { AliasTable, Built } from './yaml-alias.js';
import { readKey } from './yaml-key.js';
import { emptyScalar, readScalar } from './yaml-scalar.js';

interface TreeBuilder {
  readonly source: SourceText;
  readonly report: (found: Diagnostic) => void;
  readonly aliases: AliasTable;
}

/** Our tree from that of the `yaml` package. Recursion is safe: the depth has been limited before. */
export function buildTree(root: ParsedNode, source: SourceText, report: (found: Diagnostic) => void): SpecNode {
  return build({ source, report, aliases: { anchors: new Map(), added: 0, unknown: 0, full: false } }, root, 1).node;
}

/**
 * A map that is a part of a file. None where it has anchors, which other parts may refer to, where there is anything to
 * report, or where it is nearly as deep as a file may be.
 */
export function buildAlone(root: YAMLMap.Parsed, source: SourceText): SpecMap | undefined {
  const findings: Diagnostic[] = [];
  const aliases: AliasTable = { anchors: new Map(), added: 0, unknown: 0, full: false };
  const { node, height } = build({ source, report: (found) => findings.push(found), aliases }, root, 1);
  const isAlone = findings.length === 0 && aliases.anchors.size === 0 && height <= limits.depth / 2;
  return isAlone && node.kind === 'map' ? node : undefined;
}

function build(builder: TreeBuilder, node: ParsedNode, depth: number): Built {
  if (isAlias(node)) return buildAlias(builder, node, depth);
  const { anchors } = builder.aliases;
  if (node.anchor !== undefined) anchors.set(node.anchor, undefined);
  const built = buildValue(builder, node, depth);
  if (node.anchor !== undefined) anchors.set(node.anchor, built);
  return built;
}

function buildAlias({ source, report, aliases }: TreeBuilder, alias: Alias.Parsed, depth: number): Built {
  const [start, end] = alias.range;
  const found = resolveAlias(aliases, { name: alias.source, location: { source, start, end }, depth });
  if (found !== undefined && 'node' in found) return { ...found, end };
  if (found !== undefined) report(found);
  return leaf(emptyScalar(source, start));
}

function buildValue(builder: TreeBuilder, node: Exclude<ParsedNode, Alias.Parsed>, depth: number): Built {
  if (isScalar(node)) return leaf(readScalar(builder.source, node, builder.report));
  return isMap(node) ? buildMap(builder, node, depth) : buildList(builder, node, depth);
}

function buildMap(builder: TreeBuilder, map: YAMLMap.Parsed, depth: number): Built {
  const { source, report } = builder;
  const entries = new Map<string, SpecEntry>();
  const children = map.items.map((pair) => {
    const key = readKey(source, pair.key, report);
    const child =
      pair.value === null ? leaf(emptyScalar(source, pair.key.range[1])) : build(builder, pair.value, depth + 1);
    if (key !== undefined) addMember(entries, { ...key, value: child.node }, report);
    return child;
  });
  const extent = extentOf(map, children);
  return { ...extent, node: { kind: 'map', location: { source, start: map.range[0], end: extent.end }, entries } };
}

function buildList(builder: TreeBuilder, list: YAMLSeq.Parsed, depth: number): Built {
  const { source } = builder;
  const children = list.items.map((item) => build(builder, item, depth + 1));
  const extent = extentOf(list, children);
  const items = children.map(({ node }) => node);
  return { ...extent, node: { kind: 'list', location: { source, start: list.range[0], end: extent.end }, items } };
}

function leaf(node: SpecNode): Built {
  return { node, end: node.location.end, height: 1, size: 1 };
}

/** The `yaml` package lets a block collection reach to the next token; ours ends with its last member. */
function extentOf({ flow, range }: YAMLMap.Parsed | YAMLSeq.Parsed, children: readonly Built[]): Omit<Built, 'node'> {
  let height = 0;
  let size = 1;
  for (const child of children) {
    height = Math.max(height, child.height);
    size += child.size;
  }
  const end = flow === true ? range[1] : (children.at(-1)?.end ?? range[1]);
  return { end, height: height + 1, size };
}
