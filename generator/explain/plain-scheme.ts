import type { PlannedScheme } from '../plan/package-plan.js';
import type { Expression } from '../signing/expression.js';
import type { Credential, Placement, SigningScheme, SigningStep, TemplatePart } from '../signing/signing-scheme.js';

/** The declaration of a planned scheme: its own, or for a scheme that OpenAPI describes in full what it amounts to. */
export function declarationOf(planned: PlannedScheme): SigningScheme {
  return planned.signing ?? plainScheme(planned);
}

function plainScheme(planned: PlannedScheme): SigningScheme {
  const { scheme } = planned;
  const isBasic = scheme.kind === 'http' && scheme.scheme.toLowerCase() === 'basic';
  const parts = isBasic ? basic(planned) : scheme.kind === 'mutualTLS' ? nothing : sentAsItIs(planned);
  return {
    location: scheme.location,
    name: scheme.name,
    direction: 'outbound',
    parameters: [],
    examples: [],
    covers: { method: false, host: false, path: false, query: false, body: false, headers: [] },
    ...parts,
  };
}

type Parts = Pick<SigningScheme, 'credentials' | 'steps'>;

/** A client certificate belongs to the connection. */
const nothing: Parts = { credentials: [], steps: [] };

/** RFC 7617. */
function basic(planned: PlannedScheme): Parts {
  const { location } = planned.scheme;
  const name = (credential: string): Expression => ({ location, type: 'string', kind: 'credential', name: credential });
  const colon: Expression = { location, type: 'string', kind: 'text', value: ':' };
  const join = (left: Expression, right: Expression): Expression => ({
    location,
    type: 'string',
    kind: 'binary',
    operator: '+',
    left,
    right,
  });
  const value: SigningStep = {
    kind: 'value',
    value: {
      location,
      name: 'userPass',
      source: `base64(username + ':' + password)`,
      expression: {
        location,
        type: 'string',
        kind: 'call',
        function: 'base64',
        args: [join(join(name('username'), colon), name('password'))],
      },
      readsPlaced: false,
    },
  };
  return {
    credentials: [credential(planned, 'username'), { ...credential(planned, 'password'), sent: true }],
    steps: [
      value,
      authorization(planned, 'Basic ', { kind: 'name', name: 'userPass', refers: 'value', type: 'string' }),
    ],
  };
}

/** A key or token. */
function sentAsItIs(planned: PlannedScheme): Parts {
  const { scheme } = planned;
  const isKey = scheme.kind === 'apiKey';
  const name = isKey ? 'key' : 'token';
  const part: TemplatePart = { kind: 'name', name, refers: 'credential', type: 'string' };
  const place = { header: 'headers', query: 'query', cookie: 'cookies' } as const;
  const step: SigningStep = isKey
    ? placement({ location: scheme.location, in: place[scheme.in], name: scheme.parameterName, template: [part] })
    : authorization(planned, 'Bearer ', part);
  return { credentials: [{ ...credential(planned, name), sent: true }], steps: [step] };
}

function credential({ scheme }: PlannedScheme, name: string): Credential {
  return { location: scheme.location, name, description: '', secret: false, sent: false };
}

function authorization({ scheme }: PlannedScheme, text: string, part: TemplatePart): SigningStep {
  const template: readonly TemplatePart[] = [{ kind: 'text', text }, part];
  return placement({ location: scheme.location, in: 'headers', name: 'authorization', template });
}

function placement(placed: Placement): SigningStep {
  return { kind: 'placement', placement: placed };
}
