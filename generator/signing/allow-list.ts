import { diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { childrenOf, type CelNode } from './cel.js';
import { facets, isFacet } from './facets.js';
import { refuse, type ExpressionScope } from './expression-scope.js';
import { functionTable } from './functions/table.js';
import { habitHelp } from './javascript-habits.js';
import { checkCall } from './allowed-call.js';
import { checkLiteral } from './allowed-literal.js';
import { checkMap } from './allowed-map.js';

/** Walks the tree and reports all that is no part of the signing language: the library cannot unregister its own. */
export function checkAllowed(node: CelNode, scope: ExpressionScope): void {
  switch (node.op) {
    case 'value':
      checkLiteral(node, scope);
      return;
    case 'id':
      checkName(node, scope);
      return;
    case '.':
      checkPart(node, scope);
      return;
    case 'call':
    case 'rcall':
      checkCall(node, scope, checkAllowed);
      return;
    case 'map':
      checkMap(node, scope, checkAllowed);
      return;
    case 'list':
    case '?:':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '==':
    case '!=':
    case '<':
    case '>':
    case '&&':
    case '||':
    case '!_':
    case '-_':
      for (const child of childrenOf(node)) checkAllowed(child, scope);
      return;
    case '<=':
    case '>=':
    case 'in':
    case '[]':
    case '[?]':
    case '.?':
      refuse(node, scope, refusals[node.op]);
      return;
  }
}

const refusals = {
  '<=': ['`<=`', 'Write !(a > b).'],
  '>=': ['`>=`', 'Write !(a < b).'],
  in: ['`in`', 'Compare with each: a == x || a == y.'],
  '[]': [
    '`[…]` after a value',
    "A header is header('name'), a member of the body value_of(request.members, 'name'); slice(b, from, to) takes part of bytes.",
  ],
  '[?]': ['`[?…]`', 'Give the part a value of its own.'],
  '.?': ['`.?`', "A part that may be missing has a default: header('name', '')."],
} as const;

function checkName(node: CelNode & { op: 'id' }, { names, locate, report }: ExpressionScope): void {
  const name = node.args;
  if (names.has(name)) return;
  const location = locate(node.start, node.end);
  if (name === 'request' || name === 'operation') {
    const help =
      name === 'request'
        ? 'Name a part of it: request.method, request.target, request.body.'
        : 'Name a constant of it: operation.name.';
    report(diagnostic('signing/refused', location, { what: `\`${name}\` as a whole` }, { help }));
    return;
  }
  const help = functionTable.has(name)
    ? `'${name}' is a function: write ${name}(…).`
    : (didYouMean(name, names.keys()) ?? habitHelp(name));
  report(diagnostic('signing/unknown-name', location, { name }, { help }));
}

function checkPart(node: CelNode & { op: '.' }, scope: ExpressionScope): void {
  const [receiver, name] = node.args;
  const location = scope.locate(node.pos, node.end);
  if (receiver.op !== 'id' || (receiver.args !== 'request' && receiver.args !== 'operation')) {
    const help = receiver.op === 'id' ? didYouMean(receiver.args, ['request', 'operation']) : undefined;
    if (receiver.op === 'id' && help !== undefined && !scope.names.has(receiver.args)) {
      const place = scope.locate(receiver.start, receiver.end);
      scope.report(diagnostic('signing/unknown-name', place, { name: receiver.args }, { help }));
      return;
    }
    refuse(node, scope, [
      '`.` after a value',
      'Only `request` and `operation` have parts; values are named by themselves, and text is joined with +.',
    ]);
    return;
  }
  if (receiver.args === 'request' && !isFacet(name)) {
    const known = Object.keys(facets);
    const help = didYouMean(name, known) ?? `It has ${known.join(', ')}; and header('name').`;
    scope.report(diagnostic('signing/unknown-facet', location, { name }, { help }));
  }
  if (receiver.args === 'operation' && !scope.constants.has(name)) {
    scope.report(diagnostic('signing/unknown-constant', location, { name }));
  }
}
