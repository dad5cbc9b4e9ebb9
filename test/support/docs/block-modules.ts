import type { DocumentModule } from './compile-blocks.js';
import { codeBlocks } from './markdown.js';

/** A block in its two parts. */
interface Parts {
  readonly imports: string;
  readonly body: string;
}

/**
 * A module for each TypeScript block of a document. A reader has made the client of the first block when he comes to a
 * later one: what such a block does not make or import itself, it has from there.
 */
export function blockModules(path: string, markdown: string): readonly DocumentModule[] {
  const blocks = codeBlocks(markdown).filter(({ language }) => language === 'ts');
  const first = partsOf(blocks[0]?.text ?? '');
  const [, client = ''] = /^const (\w+) = new \w+\(/m.exec(first.body) ?? [];
  return blocks.map(({ text }, index) => ({
    name: `${path}, block ${index + 1}`,
    text: index === 0 ? text : moduleOf(partsOf(text), first, client),
  }));
}

function moduleOf(block: Parts, first: Parts, client: string): string {
  const makesClient = new RegExp(`\\bconst ${client} =`).test(block.body);
  const usesClient = client !== '' && new RegExp(`\\b${client}\\.`).test(block.body);
  const usesClass = makesClient && block.imports === '';
  const before = usesClient && !makesClient ? first.body : '';
  const imports = before !== '' || usesClass ? first.imports + block.imports : block.imports;
  // What is exported stays outside; all else may give a name that the first block has given, too.
  const body = /^export /m.test(block.body) ? block.body : `{\n${block.body}}\n`;
  return `${imports}${before}${body}export {};\n`;
}

function partsOf(text: string): Parts {
  const statement = /^import [^;]*;\n/gm;
  return { imports: (text.match(statement) ?? []).join(''), body: text.replace(statement, '').trimStart() };
}
