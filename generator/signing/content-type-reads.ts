import { partsOf, type Expression } from './expression.js';

/** They fail where there is no such field. */
const readers: ReadonlySet<string> = new Set(['header', 'raw_header']);

/** Where an expression reads the content type of a request, whatever the request is, and has no text in place of it. */
export function contentTypeReads(expression: Expression): readonly Expression[] {
  return surelyIn(expression).filter(readsContentType);
}

function readsContentType(node: Expression): boolean {
  if (node.kind !== 'call' || !readers.has(node.function) || node.args.length > 1) return false;
  const [name] = node.args;
  return name?.kind === 'text' && name.value.toLowerCase() === 'content-type';
}

/** An expression and all in it that is evaluated whatever the request is. */
function surelyIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'conditional':
      return [expression, ...surelyIn(expression.test)];
    case 'binary':
      if (expression.operator === '&&' || expression.operator === '||')
        return [expression, ...surelyIn(expression.left)];
      break;
    default:
  }
  return [expression, ...partsOf(expression).flatMap(surelyIn)];
}
