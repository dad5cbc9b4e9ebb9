import type { Member, SurfaceName } from './surface.js';

/** Declarations as a declaration file has them. Those with members stand apart. */
export function declarationBlock(names: readonly SurfaceName[]): string {
  const printed = names.map((name) => ({ text: declarationText(name), isApart: name.signature.members !== undefined }));
  return printed
    .map(({ text, isApart }, index) => (index > 0 && (isApart || printed[index - 1]?.isApart) ? `\n${text}` : text))
    .join('\n');
}

function declarationText({ signature: { head, members, isDeprecated } }: SurfaceName): string {
  const declare = /^(?:class|function|const) /.test(head) ? 'declare ' : '';
  const first = `${isDeprecated ? `${deprecatedMark}\n` : ''}${declare}${head}`;
  if (members === undefined) return `${first};`;
  return `${first} {\n${members.map((member) => `${memberText(member)}\n`).join('')}}`;
}

/** All of a declaration in one line. */
export function runtimeLine({ signature: { head, members, isDeprecated }, isTypeOnly }: SurfaceName): string {
  const body = members === undefined ? '' : ` { ${members.map((member) => `${memberText(member)} `).join('')}}`;
  const isValue = /^(?:class|function|const) /.test(head);
  return [isDeprecated ? `${deprecatedMark} ` : '', isTypeOnly && isValue ? 'type-only ' : '', `${head}${body}`].join(
    '',
  );
}

const deprecatedMark = '/** @deprecated */';

function memberText({ text, isDeprecated }: Member): string {
  return `${isDeprecated ? `${deprecatedMark} ` : ''}${text};`;
}
