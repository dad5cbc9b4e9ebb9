import { diagnostic } from '../diagnostics/diagnostic.js';
import type { CelNode } from './cel.js';
import type { ExpressionScope } from './expression-scope.js';
import type { SigningFunction } from './functions/signing-function.js';
import { httpToken } from './http-token.js';

type LiteralKind = 'text' | 'texts' | 'int';

const wanted: Readonly<Record<LiteralKind, string>> = {
  text: 'text',
  texts: 'a list of texts',
  int: 'a number of bytes from 1 to 1024',
};

/** Arguments from which dependencies and memoised keys are read are literals. */
export function checkLiteralArguments(entry: SigningFunction, args: readonly CelNode[], scope: ExpressionScope): void {
  args.forEach((argument, index) => {
    const kind = entry.literals?.[index];
    if (kind === undefined) return;
    const location = scope.locate(argument.start, argument.end);
    if (!isLiteral(argument, kind)) {
      scope.report(diagnostic('signing/literal-argument', location, { name: entry.name, what: wanted[kind] }));
    } else if (entry.reads === 'headers' && kind === 'text' && index === 0 && !httpToken.test(String(argument.args))) {
      const help = 'It has letters and digits of ASCII and some signs, and no space.';
      const facts = { name: entry.name, what: 'the name of a header' };
      scope.report(diagnostic('signing/literal-argument', location, facts, { help }));
    } else if (entry.name === 'utc' || entry.name === 'utc_later') {
      const text = String(argument.args);
      const letters = index === 0 ? foreignLetters(text) : undefined;
      if (letters !== undefined) scope.report(diagnostic('signing/utc-pattern', location, { letters }));
      if (index > 0 && !isOffset.test(text)) scope.report(diagnostic('signing/utc-offset', location, { text }));
    }
  });
}

function isLiteral(node: CelNode, kind: LiteralKind): boolean {
  switch (kind) {
    case 'text':
      return node.op === 'value' && typeof node.args === 'string';
    case 'texts':
      return node.op === 'list' && node.args.length > 0 && node.args.every((item) => isLiteral(item, 'text'));
    case 'int':
      return node.op === 'value' && typeof node.args === 'bigint' && node.args >= 1n && node.args <= 1024n;
  }
  kind satisfies never;
}

/** RFC 3339, section 5.6, less `Z`; no clock on Earth is further from UTC than 14 hours. */
const isOffset = /^[+-](0\d|1[0-4]):[0-5]\d$/;

/** The first letters of a pattern that are neither a part of the date nor T or Z. */
function foreignLetters(pattern: string): string | undefined {
  const rest = pattern.replace(/YYYY|MM|DD|HH|mm|SSS|ss/g, ' ').replace(/[^A-Za-z]+/g, ' ');
  return rest.split(' ').find((letters) => letters !== '' && letters !== 'T' && letters !== 'Z');
}
