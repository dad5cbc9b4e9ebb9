import { Project, type CodeBlockWriter, type SourceFileStructure } from 'ts-morph';
import { InternalError } from '../internal-error.js';

/** A file before it is printed. */
export type FileStructure = Omit<SourceFileStructure, 'kind'>;

/** ts-morph's own printer of structures, as far as it is used here. */
interface Printing {
  readonly structurePrinterFactory: {
    forSourceFile(options: { readonly isAmbient: boolean }): {
      printText(writer: CodeBlockWriter, structure: FileStructure): void;
    };
  };
}

/**
 * Prints structures as `Project.createSourceFile` does, without what that does next: it parses what it has printed, and
 * nobody asks for the tree. The printer is not public; a test holds it to what is.
 */
export function structurePrinter(): (structure: FileStructure) => string {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const context: unknown = '_context' in project ? project._context : undefined;
  if (!isPrinting(context)) throw new InternalError('ts-morph has no printer of structures any more', []);
  const printer = context.structurePrinterFactory.forSourceFile({ isAmbient: false });
  return (structure) => {
    const writer = project.createWriter();
    printer.printText(writer, structure);
    return writer.toString();
  };
}

function isPrinting(context: unknown): context is Printing {
  return typeof context === 'object' && context !== null && 'structurePrinterFactory' in context;
}
