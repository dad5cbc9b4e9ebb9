import { withoutVariables } from './path-syntax.js';

/** What is wrong with a server's URL, and where in it that stands. */
export interface ServerFault {
  readonly has: string;
  readonly at: number;
  readonly length: number;
}

/** What no request can be sent to. */
export function faultOf(url: string): ServerFault | undefined {
  // A number behind the colon is a port.
  const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.exec(url)?.[0];
  if (scheme !== undefined && !/^(?:https?|wss?):$/i.test(scheme)) {
    return { has: `the scheme '${scheme.slice(0, -1)}'`, at: 0, length: scheme.length };
  }
  const user = /^([^/?#]*\/\/)([^/?#]*@)/.exec(url);
  if (user !== null) return { has: 'user info', at: user[1]?.length ?? 0, length: user[2]?.length ?? 0 };
  const rest = /[?#].*$/s.exec(url);
  if (rest !== null) {
    return { has: rest[0].startsWith('?') ? 'a query' : 'a fragment', at: rest.index, length: rest[0].length };
  }
  return shapeFaultOf(url);
}

/** What a URL cannot have, or loses. What goes on after a host without a scheme would be sent as a path. */
function shapeFaultOf(url: string): ServerFault | undefined {
  const plain = withoutVariables(url);
  for (const { has, pattern, isFault } of shapeFaults) {
    const match = pattern.exec(plain);
    if (match !== null && isFault?.(match[0]) !== false) return { has, at: match.index, length: match[0].length };
  }
  return undefined;
}

/** What is found is a fault, or `isFault` says whether it is. */
interface ShapeFault {
  readonly has: string;
  readonly pattern: RegExp;
  readonly isFault?: (found: string) => boolean;
}

const shapeFaults: readonly ShapeFault[] = [
  { has: "a '{' or '}' without its other half", pattern: /[{}]/ },
  { has: 'a space', pattern: /\s/ },
  { has: "a segment '.' or '..'", pattern: /(?<=\/)(?:\.|%2e){1,2}(?=\/|$)/i },
  {
    has: 'a port above 65535',
    pattern: /(?<=^[a-z]+:\/\/[^/]*:)\d+(?=\/|$)/i,
    isFault: (port) => Number(port) > 65_535,
  },
  {
    has: 'a host that is none',
    pattern: /(?<=^[a-z]+:\/\/)[^/]+/i,
    // A variable may stand for the port.
    isFault: (host) => !URL.canParse(`https://${host.replace(/:[^:\]]*$/, '')}`),
  },
  { has: 'no scheme', pattern: /^(?:localhost|(?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?(?=\/|$)/i },
];
