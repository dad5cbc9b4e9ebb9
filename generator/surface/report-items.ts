import ts from 'typescript';

/** One thing that a report lists: a name of an entry, a scheme. */
export interface ReportItem {
  /** Heading of the section: `.`, `./models`, `Signing`. */
  readonly section: string;
  readonly name: string;
  /** As it stands in the report. */
  readonly lines: readonly string[];
}

/** Reads a report back, one of an earlier version of the generator too. What it cannot read it leaves out. */
export function reportItems(report: string): readonly ReportItem[] {
  const items: ReportItem[] = [];
  let section = '';
  let scheme: string | undefined;
  for (const part of partsOf(report)) {
    if (part.kind === 'block') {
      if (scheme !== undefined) items.push({ section, name: scheme, lines: part.lines });
      else items.push(...(part.language === 'ts' ? declarations(part.lines, section) : oneLiners(part.lines, section)));
      continue;
    }
    const [, level = '', title = ''] = /^(#{2,3}) (.+)$/.exec(part.line) ?? [];
    if (level === '##') {
      section = codeIn(title)[0] ?? title;
      scheme = undefined;
    } else if (level === '###') scheme = codeIn(title)[0] ?? title;
    else if (section !== '') items.push(...references(part.line, section));
  }
  return items;
}

type Part =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'block'; readonly language: string; readonly lines: readonly string[] };

function* partsOf(report: string): Generator<Part> {
  let open: { readonly fence: string; readonly language: string; readonly lines: string[] } | undefined;
  for (const line of report.split(/\r?\n/)) {
    if (open !== undefined && line === open.fence) {
      yield { kind: 'block', language: open.language, lines: open.lines };
      open = undefined;
    } else if (open !== undefined) open.lines.push(line);
    else {
      const [, fence, language = ''] = /^(`{3,})(\w*)$/.exec(line) ?? [];
      if (fence === undefined) yield { kind: 'line', line };
      else open = { fence, language, lines: [] };
    }
  }
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** `As in <entry>: <names>.` and `All of <entry>.` */
function references(line: string, section: string): readonly ReportItem[] {
  const [target = '', ...names] = codeIn(line);
  if (/^As in /.test(line)) return names.map((name) => ({ section, name, lines: [`${name}, as in ${target}`] }));
  return /^All /.test(line) ? [{ section, name: target, lines: [line.replaceAll('`', '')] }] : [];
}

function oneLiners(lines: readonly string[], section: string): readonly ReportItem[] {
  return lines.flatMap((line) => {
    const name = /\b(?:class|interface|type|const|function) ([\w$]+)/.exec(line)?.[1];
    return name === undefined ? [] : [{ section, name, lines: [line] }];
  });
}

function declarations(lines: readonly string[], section: string): readonly ReportItem[] {
  const file = ts.createSourceFile('api.d.ts', lines.join('\n'), ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => {
    const name = declaredName(statement);
    // With the mark of what is deprecated, which is a comment before it.
    return name === undefined ? [] : [{ section, name, lines: statement.getFullText().trim().split('\n') }];
  });
}

function declaredName(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText();
  const isNamed =
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isNamed ? statement.name?.text : undefined;
}
