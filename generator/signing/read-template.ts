/** A piece of a template with its offsets. */
export interface TemplatePiece {
  readonly kind: 'text' | 'name';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A template in pieces, or what is wrong with it. */
export type ReadTemplate =
  | { readonly pieces: readonly TemplatePiece[] }
  | { readonly problem: string; readonly start: number; readonly end: number };

/** `{name}` between literal text. A brace stands for nothing else, but `{{` and `}}` for themselves. */
export function readTemplate(template: string): ReadTemplate {
  const pieces: TemplatePiece[] = [];
  for (let at = 0; at < template.length;) {
    const [piece = ''] = /^(\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}])/.exec(template.slice(at)) ?? [];
    const span = { start: at, end: at + piece.length };
    if (piece === '{') return { problem: '`{` is not closed', ...span };
    if (piece === '}') return { problem: '`}` was not opened', ...span };
    if (piece === '{{' || piece === '}}') pieces.push({ kind: 'text', text: piece.slice(1), ...span });
    else if (!piece.startsWith('{')) pieces.push({ kind: 'text', text: piece, ...span });
    else {
      const name = piece.slice(1, -1).trim();
      if (!/^[A-Za-z]\w*$/.test(name)) return { problem: `\`${piece}\` is not one name in braces`, ...span };
      pieces.push({ kind: 'name', text: name, ...span });
    }
    at += piece.length;
  }
  return { pieces };
}
