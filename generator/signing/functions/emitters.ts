import type { Emitter, RuntimeHelper } from './signing-function.js';

/** A call of a runtime function under `signing/`. */
export function calls(module: string, name: string, first?: 'request' | 'now' | 'fresh'): Emitter {
  return {
    helper: { module: `runtime/signing/${module}.js`, name },
    ...(first === undefined ? {} : { names: first }),
    awaits: false,
    print: (args, { request }) => {
      const subject = first === undefined ? [] : [first === 'request' ? request : first];
      return `${name}(${[...subject, ...args].join(', ')})`;
    },
  };
}

/** A call that makes bytes of a text, and names the credential whose text is none. */
export function decodes(module: string, name: string): Emitter {
  return {
    ...calls(module, name),
    print: (args, { credential }) =>
      `${name}(${[...args, ...(credential === undefined ? [] : [credential])].join(', ')})`,
  };
}

/** A call of what the platform does at once. */
export function callsPlatform(name: string): Emitter {
  return { ...primitive(name), awaits: false };
}

/** A call of a primitive of `#crypto`. */
export function primitive(name: string): Emitter {
  return awaited({ module: '#crypto', name });
}

/** A signature by a private key: in a verifier, the received one that the public key verifies. */
export function signs(helper: RuntimeHelper): Emitter {
  return {
    helper,
    names: 'received',
    awaits: true,
    print: (args, { credential }) => {
      const use = credential === undefined ? '{ received }' : `{ name: ${credential}, received }`;
      return `${helper.name}(${[...args, use].join(', ')})`;
    },
  };
}

/** A call that is awaited. */
export function awaited(helper: RuntimeHelper): Emitter {
  return { helper, awaits: true, print: (args) => `${helper.name}(${args.join(', ')})` };
}

/** A part of the context. */
export function reads(names: 'now', text: string): Emitter {
  return { names, awaits: false, print: () => text };
}
