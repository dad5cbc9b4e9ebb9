import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { callOf } from './allowed-call.js';
import { checkedType, childrenOf, type CelNode, type CelProblem } from './cel.js';
import { cureOf } from './cures.js';
import type { CelType } from './expression.js';
import type { Locate } from './finding.js';
import { functionTable } from './functions/table.js';

/** The library's type error in our words: at the very argument or operand, with the cure. */
export function explainType(problem: CelProblem, root: CelNode, locate: Locate): Diagnostic {
  const { node } = problem;
  // Of a condition and of a list's item the library names the part, not the whole that does not take it.
  const whole = node !== undefined && ofPart.has(problem.code) ? parentOf(node, root) : node && deepest(node);
  const found = whole === undefined ? undefined : explainNode(whole, locate);
  if (found !== undefined) return found;
  const parameters = { what: 'What has no type' };
  return diagnostic('signing/refused', locate(problem.start, problem.end), parameters, { help: problem.summary });
}

const ofPart = new Set(['invalid_condition_type', 'heterogeneous_list_element']);

function parentOf(node: CelNode, root: CelNode): CelNode | undefined {
  const children = childrenOf(root);
  if (children.includes(node)) return root;
  return children.map((child) => parentOf(node, child)).find((parent) => parent !== undefined);
}

/** The library may name a node around the one that has no type. */
function deepest(node: CelNode): CelNode {
  const untyped = childrenOf(node).find((child) => checkedType(child) === undefined && child.op !== 'id');
  return untyped === undefined ? node : deepest(untyped);
}

function explainNode(node: CelNode, locate: Locate): Diagnostic | undefined {
  switch (node.op) {
    case 'call':
      return explainCall(node, locate);
    case 'rcall':
      return explainJoin(node, locate);
    case 'list':
      return explainList(node, locate);
    case '?:':
      return explainConditional(node, locate);
    case '!_':
    case '-_':
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
      return explainOperator(node, locate);
    default:
      return undefined;
  }
}

function textOf(node: CelNode): string {
  return node.input.slice(node.start, node.end);
}

/** `hmac_sha256(s, ts)`: "argument 2 is int; it takes string or bytes: string(ts)". */
function explainCall(node: CelNode & { op: 'call' }, locate: Locate): Diagnostic | undefined {
  const [name, args] = node.args;
  const overloads = functionTable.get(name)?.overloads ?? conversions.get(name) ?? [];
  let fitting = overloads.map(({ parameters }) => parameters).filter(({ length }) => length === args.length);
  for (const [index, argument] of args.entries()) {
    const given = checkedType(argument);
    const wanted = [...new Set(fitting.flatMap((parameters) => parameters[index] ?? []))];
    fitting = fitting.filter((parameters) => parameters[index] === given);
    if (fitting.length > 0 || given === undefined) continue;
    const cure = cureOf(textOf(argument), given, wanted);
    const takes = `argument ${String(index + 1)} is ${given}; it takes ${wanted.join(' or ')}`;
    const isConversion = args.length === 1 && given === 'string' && cure !== undefined;
    const help = isConversion ? cure : cure === undefined ? takes : `${takes}: ${cure}`;
    return diagnostic('signing/argument-type', locate(argument.start, argument.end), { name }, { help });
  }
  return undefined;
}

const conversions: ReadonlyMap<string, readonly { readonly parameters: readonly CelType[] }[]> = new Map([
  ['string', [{ parameters: ['int'] }]],
  ['bytes', [{ parameters: ['string'] }]],
]);

function explainJoin(node: CelNode & { op: 'rcall' }, locate: Locate): Diagnostic {
  const { receiver, location } = callOf(node, { locate });
  const given = receiver === undefined ? undefined : checkedType(receiver);
  const help = `It joins a list of text${given === undefined ? '' : `; this is ${given}`}.`;
  return diagnostic('signing/argument-type', location, { name: 'join' }, { help });
}

function explainList(node: CelNode & { op: 'list' }, locate: Locate): Diagnostic | undefined {
  const [first] = node.args;
  const wanted = first === undefined ? undefined : checkedType(first);
  const other = node.args.find((item) => checkedType(item) !== undefined && checkedType(item) !== wanted);
  const given = other === undefined ? undefined : checkedType(other);
  if (wanted === undefined || other === undefined || given === undefined) return undefined;
  const cure = cureOf(textOf(other), given, [wanted]);
  return diagnostic(
    'signing/list',
    locate(other.start, other.end),
    { problem: `the first is ${wanted}, this one ${given}` },
    { help: cure },
  );
}

function explainConditional(node: CelNode & { op: '?:' }, locate: Locate): Diagnostic | undefined {
  const [test, then, otherwise] = node.args;
  const type = checkedType(test);
  if (type !== undefined && type !== 'bool') {
    return diagnostic('signing/condition-type', locate(test.start, test.end), { type });
  }
  const [one, other] = [checkedType(then), checkedType(otherwise)];
  if (one === undefined || other === undefined) return undefined;
  const cure = cureOf(textOf(otherwise), other, [one]) ?? cureOf(textOf(then), one, [other]);
  return diagnostic('signing/branch-type', locate(otherwise.start, otherwise.end), { one, other }, { help: cure });
}

/** In JavaScript these choose among values. */
function choiceHelp(operator: string): string | undefined {
  return operator === '||' || operator === '&&'
    ? "It joins conditions. A choice is `request.body == '' ? 'a' : request.body`, under `|-`."
    : undefined;
}

function explainOperator(node: CelNode, locate: Locate): Diagnostic | undefined {
  const [left, right = left] = childrenOf(node);
  const [leftType, rightType] = [left && checkedType(left), right && checkedType(right)];
  if (left === undefined || right === undefined || leftType === undefined || rightType === undefined) return undefined;
  const operator = node.op.replace('_', '');
  // The one that a conversion can cure is the one at fault: an int beside text, bytes beside text.
  const leftCure = rightType === 'string' ? cureOf(textOf(left), leftType, ['string']) : undefined;
  const rightCure = leftType === 'string' ? cureOf(textOf(right), rightType, ['string']) : undefined;
  const wrong = leftCure === undefined ? right : left;
  return diagnostic(
    'signing/operand-type',
    locate(wrong.start, wrong.end),
    { operator, operands: left === right ? leftType : `${leftType} and ${rightType}` },
    { help: leftCure ?? rightCure ?? choiceHelp(node.op) },
  );
}
