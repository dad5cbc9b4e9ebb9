import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { nearest } from '../diagnostics/suggest.js';
import type { Declaration, DeclaredPlacement } from './declaration.js';
import type { CelType } from './expression.js';
import type { Report } from './finding.js';
import type { NameKind } from './names.js';
import { checkPlacementNames } from './placement-names.js';
import { isName } from './name-syntax.js';
import { readTemplate, type TemplatePiece } from './read-template.js';
import type { Placement, TemplatePart } from './signing-scheme.js';

/** What templates may name. A value that failed has no type, and nothing more is said of it. */
export interface TemplateScope {
  readonly names: ReadonlyMap<string, NameKind>;
  readonly typeOf: (name: string) => CelType | undefined;
  readonly report: Report;
}

/** The entries of `send`; those that are wrong, or name a value that is, are left out. */
export function readPlacements(declaration: Declaration, scope: TemplateScope): readonly Placement[] {
  checkPlacementNames(declaration.send, scope.report);
  return declaration.send.flatMap((declared) => {
    const template = readParts(declared, scope);
    if (template === undefined) return [];
    return [{ location: declared.nameLocation, in: declared.in, name: declared.name, template }];
  });
}

function readParts(declared: DeclaredPlacement, scope: TemplateScope): readonly TemplatePart[] | undefined {
  const { template } = declared;
  const read = readTemplate(template.value);
  if ('problem' in read) {
    const { problem, start, end } = read;
    scope.report(diagnostic('signing/template', template.locate(start, end), { problem }));
    return undefined;
  }
  reportDollars(read.pieces, declared, scope);
  const parts = read.pieces.map((piece) => readPart(piece, declared, scope));
  reportOuterSpace(declared, scope);
  const isWhole = parts.every((part) => part !== undefined);
  return isWhole ? joinTexts(parts) : undefined;
}

/** `${name}` is a template of JavaScript and of a shell; here, the dollar is text. Some mean it: `$1${hash}`, as crypt(3) does. */
function reportDollars(
  pieces: readonly TemplatePiece[],
  { template }: DeclaredPlacement,
  { report }: TemplateScope,
): void {
  for (const [index, { text, end }] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next?.kind !== 'name' || pieces[index]?.kind !== 'text' || !/(?<!\$\w+)\$$/.test(text)) continue;
    report(diagnostic('signing/template-dollar', template.locate(end - 1, end), { name: next.text }));
  }
}

function readPart(
  { kind, text, start, end }: TemplatePiece,
  { template, in: place }: DeclaredPlacement,
  scope: TemplateScope,
): TemplatePart | undefined {
  const location = template.locate(start, end);
  if (kind === 'text') {
    const wrong = notAllowed.get(place)?.exec(text)?.index;
    if (wrong === undefined) return { kind: 'text', text };
    // In an escape of YAML, or a quote of a word processor, it is hard to see.
    const character = template.locate(start + wrong, start + wrong + 1);
    scope.report(diagnostic('signing/control-character', character, { in: place }));
    return undefined;
  }
  const refers = scope.names.get(text);
  if (refers === undefined) {
    reportUnknown(text, location, scope);
    return undefined;
  }
  const type = scope.typeOf(text);
  if (type === undefined) return undefined;
  if (type === 'string' || type === 'int') return { kind: 'name', name: text, refers, type };
  const help = type === 'bytes' ? `Send hex(…) or base64(…) of it: give that a name under \`values\`.` : undefined;
  scope.report(diagnostic('signing/template-type', location, { name: text, type }, { help }));
  return undefined;
}

function reportUnknown(name: string, location: Location, { names, report }: TemplateScope): void {
  // What cannot be a name is told of where it is declared.
  const close = nearest(
    name,
    [...names.keys()].filter((each) => isName.test(each)),
  );
  const help = close === undefined ? undefined : `Did you mean '{${close}}'?`;
  report(diagnostic('signing/template-name', location, { name }, { help }));
}

/** How a place is called in a sentence. */
export function whereOf(place: Placement['in']): string {
  return place === 'cookies' ? 'a cookie' : place === 'headers' ? 'a header' : `\`${place}\``;
}

/**
 * What a client refuses to send: control characters, and what is not Latin-1 (RFC 9110, section 5.5); in a cookie, what
 * is no cookie-octet (RFC 6265, section 4.1.1).
 */
const notAllowed: ReadonlyMap<Placement['in'], RegExp> = new Map([
  ['headers', /[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/],
  ['cookies', /[^!#-+\--:<-[\]-~]/],
]);

/** A header field neither begins nor ends with a space: it would be sent without it, and a client refuses to. */
function reportOuterSpace({ template, in: place }: DeclaredPlacement, { report }: TemplateScope): void {
  const at = template.value.search(/^ | $/);
  if (place !== 'headers' || at < 0) return;
  report(diagnostic('signing/control-character', template.locate(at, at + 1), { in: place }));
}

function joinTexts(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  return parts.reduce<TemplatePart[]>((joined, part) => {
    const last = joined.at(-1);
    if (part.kind !== 'text' || last?.kind !== 'text') return [...joined, part];
    return [...joined.slice(0, -1), { kind: 'text', text: last.text + part.text }];
  }, []);
}
