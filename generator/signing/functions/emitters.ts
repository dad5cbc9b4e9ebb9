import type { Emitter, RuntimeHelper } from './signing-function.js';

/** A call of a runtime function under `signing/`. */
export function calls(module: string, name: string, names?: 'request' | 'now'): Emitter {
  const helper: RuntimeHelper = { module: `signing/${module}.js`, name };
  const first = names === undefined ? [] : [names];
  return {
    helper,
    ...(names === undefined ? {} : { names }),
    awaits: false,
    print: (args) => `${name}(${[...first, ...args].join(', ')})`,
  };
}

/** A call of a primitive of `#crypto`. */
export function primitive(name: string): Emitter {
  return awaited({ module: '#crypto', name });
}

/** A call that is awaited. */
export function awaited(helper: RuntimeHelper): Emitter {
  return { helper, awaits: true, print: (args) => `await ${helper.name}(${args.join(', ')})` };
}

/** A part of the context. */
export function reads(names: 'now' | 'nonce', text: string): Emitter {
  return { names, awaits: false, print: () => text };
}

/** A method of a part of the context. */
export function readsBy(names: 'now' | 'nonce', text: string): Emitter {
  return { names, awaits: false, print: (args) => `${text}(${args.join(', ')})` };
}
