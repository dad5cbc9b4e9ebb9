import type { SpecNode } from '../read/spec-document.js';
import { itemsOf, member, textOf } from '../read/spec-node.js';
import type { ErrorShape, VendorCode } from './extensions.js';
import { defined } from './defined.js';
import { integerOf } from './scalar.js';

/** `x-error`. */
export function errorShapeOf(node: SpecNode): ErrorShape | undefined {
  if (node.kind !== 'map') return undefined;
  return defined({
    location: node.location,
    code: textOf(member(node, 'code')),
    message: textOf(member(node, 'message')),
    codes: itemsOf(member(node, 'codes')).flatMap((item) => vendorCodeOf(item) ?? []),
  });
}

function vendorCodeOf(node: SpecNode): VendorCode | undefined {
  const code = textOf(member(node, 'code')) ?? integerOf(member(node, 'code'));
  return code === undefined ? undefined : defined({ code, description: textOf(member(node, 'description')) });
}
