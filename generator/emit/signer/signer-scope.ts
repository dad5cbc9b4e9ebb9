import type { RuntimeHelper } from '../../signing/functions/signing-function.js';
import type { Values } from '../../signing/text-parts.js';

/** A name that the printed function mentions of another module. */
export interface SignerImport {
  /** Counted from `src/`, or a bare specifier. */
  readonly module: string;
  readonly name: string;
  readonly typeOnly: boolean;
}

/** What the text that has been printed so far mentions. */
export interface SignerScope {
  /** Credential, parameter or value → identifier. */
  readonly identifiers: ReadonlyMap<string, string>;
  readonly values: Values;
  /** The identifier of the request as it stands. */
  request: string;
  /** Mentions a part of the signer's own parameters. */
  readonly mention: (part: ContextPart) => void;
  /** Mentions a function of the runtime; gives its name. */
  readonly use: (helper: RuntimeHelper) => string;
  readonly awaits: () => void;
  /** Mentions a credential, parameter or value; gives its identifier. */
  readonly name: (name: string) => string;
}

/** The signer's own parameters. */
export type ContextPart = 'request' | 'now' | 'fresh' | 'operation' | 'memo' | 'received';

/** A scope and what it has collected. */
export interface CollectingScope extends SignerScope {
  readonly parts: ReadonlySet<ContextPart>;
  readonly names: ReadonlySet<string>;
  readonly imports: () => readonly SignerImport[];
  readonly isAsync: () => boolean;
}

/** An empty scope. */
export function signerScope(identifiers: ReadonlyMap<string, string>, values: Values = new Map()): CollectingScope {
  const parts = new Set<ContextPart>();
  const names = new Set<string>();
  const helpers = new Map<string, RuntimeHelper>();
  let isAsync = false;
  return {
    identifiers,
    values,
    request: 'request',
    parts,
    names,
    mention: (part) => void parts.add(part),
    use: (helper) => {
      helpers.set(`${helper.module} ${helper.name}`, helper);
      return helper.name;
    },
    awaits: () => {
      isAsync = true;
    },
    name: (name) => {
      names.add(name);
      return identifiers.get(name) ?? name;
    },
    imports: () => [...helpers.values()].map(({ module, name }) => ({ module, name, typeOnly: false })),
    isAsync: () => isAsync,
  };
}
