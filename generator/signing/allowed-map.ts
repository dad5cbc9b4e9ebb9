import { diagnostic } from '../diagnostics/diagnostic.js';
import type { CelNode } from './cel.js';
import type { ExpressionScope } from './expression-scope.js';

type Walk = (node: CelNode, scope: ExpressionScope) => void;

const prototypeNames = new Set(['constructor', 'prototype', '__proto__']);

/** Keys are quoted text, each one once, and mean nothing to JavaScript. */
export function checkMap(node: CelNode & { op: 'map' }, scope: ExpressionScope, walk: Walk): void {
  const seen = new Set<string>();
  for (const [key, value] of node.args) {
    const wrong = whyNot(key, seen);
    if (wrong !== undefined) {
      const [problem, help] = wrong;
      scope.report(diagnostic('signing/map-key', scope.locate(key.start, key.end), { problem }, { help }));
    }
    if (key.op === 'value' && typeof key.args === 'string') seen.add(key.args);
    walk(value, scope);
  }
}

function whyNot(key: CelNode, seen: ReadonlySet<string>): readonly [problem: string, help: string] | undefined {
  if (key.op === 'id') return [`${key.args} is a name here`, `write it in quotes: '${key.args}'`];
  if (key.op !== 'value' || typeof key.args !== 'string') return ['a key is text', 'Write it in quotes.'];
  const name = key.args;
  if (seen.has(name)) return ['it is there already', 'Join two maps with merge(a, b) where a name must repeat.'];
  if (/^\d+$/.test(name)) return ['it is all digits', 'Other languages move such members; send it another way.'];
  return prototypeNames.has(name) ? ['it has a meaning in JavaScript', 'Choose another name.'] : undefined;
}
