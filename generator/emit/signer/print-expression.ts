import { facets } from '../../signing/facets.js';
import type { BinaryOperator, Expression, RequestFacet } from '../../signing/expression.js';
import { functionTable } from '../../signing/functions/table.js';
import { soleCredential } from '../../signing/sole-credential.js';
import { stringLiteral } from '../encode/string-literal.js';
import { valueLiteral } from '../encode/value-literal.js';
import { operand, precedence, primary, type Printed } from './printed.js';
import type { SignerScope } from './signer-scope.js';

const signing = (file: string): string => `runtime/signing/${file}.js`;

/** An expression of the signing language as TypeScript. */
export function printExpression(expression: Expression, scope: SignerScope): Printed {
  const print = (part: Expression): Printed => printExpression(part, scope);
  const text = (part: Expression): string => print(part).text;
  switch (expression.kind) {
    case 'text':
      return primary(stringLiteral(expression.value));
    case 'bytes':
      return primary(`${useToBytes(scope)}(${stringLiteral(String.fromCharCode(...expression.value))})`);
    case 'int':
      return expression.value < 0
        ? { text: valueLiteral(expression.value), precedence: precedence.unary }
        : primary(valueLiteral(expression.value));
    case 'bool':
      return primary(String(expression.value));
    case 'credential':
    case 'parameter':
    case 'value':
      return primary(scope.name(expression.name));
    case 'request':
      return printFacet(expression.facet, scope);
    case 'operation':
      return printConstant(expression.name, scope);
    case 'call':
      return printCall(expression, scope);
    case 'binary':
      return printBinary(expression, scope);
    case 'not':
      return { text: `!${operand(print(expression.operand), precedence.unary)}`, precedence: precedence.unary };
    case 'negate':
      return { text: `-${operand(print(expression.operand), precedence.call)}`, precedence: precedence.unary };
    case 'conditional': {
      const test = operand(print(expression.test), precedence.or);
      return {
        text: `${test} ? ${text(expression.then)} : ${text(expression.otherwise)}`,
        precedence: precedence.conditional,
      };
    }
    case 'list':
      return primary(`[${expression.items.map(text).join(', ')}]`);
    case 'map': {
      const members = expression.entries.map(({ key, value }) => `[${stringLiteral(key)}, ${text(value)}]`);
      return primary(`${scope.use({ module: signing('entries'), name: 'entries' })}(${members.join(', ')})`);
    }
    case 'join': {
      const separator = expression.separator === undefined ? "''" : text(expression.separator);
      return primary(`${operand(print(expression.list), precedence.call)}.join(${separator})`);
    }
    case 'toString':
      return primary(`String(${text(expression.operand)})`);
    case 'toBytes':
      return primary(`${useToBytes(scope)}(${text(expression.operand)})`);
    case 'toInt':
      return primary(`${scope.use({ module: signing('to-int'), name: 'toInt' })}(${text(expression.operand)})`);
  }
  expression satisfies never;
}

function printFacet(facet: RequestFacet, scope: SignerScope): Printed {
  scope.mention('request');
  const { property, module } = facets[facet];
  if (module === undefined) return primary(`${scope.request}.${property}`);
  return primary(`${scope.use({ module: signing(module), name: property })}(${scope.request})`);
}

function useToBytes(scope: SignerScope): string {
  return scope.use({ module: 'runtime/crypto/utf8.js', name: 'toBytes' });
}

function printConstant(name: string, scope: SignerScope): Printed {
  scope.mention('operation');
  if (name === 'name') return primary('operation.name');
  return primary(`${scope.use({ module: signing('constant'), name: 'constant' })}(operation, ${stringLiteral(name)})`);
}

function printCall(call: Extract<Expression, { kind: 'call' }>, scope: SignerScope): Printed {
  const entry = functionTable.get(call.function);
  if (entry === undefined) throw new Error(`no function ${call.function}`);
  const { emit } = entry;
  const args = call.args.map((argument) => printExpression(argument, scope).text);
  if (emit.helper !== undefined) scope.use(emit.helper);
  if (emit.names !== undefined) scope.mention(emit.names);
  const read = entry.read === undefined ? undefined : call.args[entry.read];
  const credential = read && soleCredential(read, scope.values);
  const text = emit.print(args, { request: scope.request, credential: credential && stringLiteral(credential) });
  if (!emit.awaits) return primary(text);
  scope.awaits();
  return { text: `await ${text}`, precedence: precedence.unary };
}

const operators: Readonly<Record<BinaryOperator, readonly [text: string, precedence: number]>> = {
  '+': ['+', precedence.sum],
  '-': ['-', precedence.sum],
  '*': ['*', precedence.product],
  '/': ['/', precedence.product],
  '%': ['%', precedence.product],
  '==': ['===', precedence.equality],
  '!=': ['!==', precedence.equality],
  '<': ['<', precedence.relation],
  '>': ['>', precedence.relation],
  '&&': ['&&', precedence.and],
  '||': ['||', precedence.or],
};

function printBinary(binary: Extract<Expression, { kind: 'binary' }>, scope: SignerScope): Printed {
  const left = printExpression(binary.left, scope);
  const right = printExpression(binary.right, scope);
  if (binary.left.type === 'bytes') return printBytes(binary.operator, `(${left.text}, ${right.text})`, scope);
  const [sign, binds] = operators[binary.operator];
  // All of these group from the left (a + b + c), so a right operand of the same kind keeps its parentheses.
  const text = `${operand(left, binds)} ${sign} ${operand(right, binds + 1)}`;
  return binary.operator === '/' ? primary(`Math.trunc(${text})`) : { text, precedence: binds };
}

/** Bytes are joined and compared by functions. */
function printBytes(operator: BinaryOperator, args: string, scope: SignerScope): Printed {
  if (operator === '+') return primary(scope.use({ module: signing('concat'), name: 'concat' }) + args);
  const equal = scope.use({ module: signing('equal-bytes'), name: 'equalBytes' }) + args;
  return operator === '==' ? primary(equal) : { text: `!${equal}`, precedence: precedence.unary };
}
