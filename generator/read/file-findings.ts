import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { limits } from './limits.js';
import type { FileProblem } from './spec-folder.js';

/** A reference without `#/` is one to a file, and a file has an extension. */
function fragmentHelp(path: string, { start, end }: Location): string | undefined {
  if (start === end || /\.\w+$/.test(path)) return undefined;
  return `A reference within the document begins with \`#/\`, such as \`#/components/schemas/${path.replace(/^.*\//, '')}\`.`;
}

/** The finding about a file that can't be read. `path` is how it was asked for: an argument, or a reference. */
export function fileFinding(problem: FileProblem, path: string, location: Location): Diagnostic {
  switch (problem.kind) {
    case 'outside':
      return diagnostic('read/ref-outside', location, { ref: path });
    case 'symlink':
      return diagnostic('read/ref-symlink', location, { ref: path });
    case 'missing':
      return diagnostic('read/file-not-found', location, {
        path,
        suggestion: problem.suggestion ?? fragmentHelp(path, location),
      });
    case 'not-a-file':
      return diagnostic('read/not-a-file', location, { path });
    case 'too-large': {
      const excess = `${Math.ceil(problem.bytes / 1e6)} MB, and at most ${limits.fileBytes / 1e6} MB are read`;
      return diagnostic('read/too-large', location, { path, excess });
    }
    case 'unreadable':
      return diagnostic('read/cannot-read', location, { path, reason: problem.reason });
    default:
      return problem satisfies never;
  }
}
