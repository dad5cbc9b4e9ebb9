import { declarationOf } from '../../explain/plain-scheme.js';
import type { SigningParameter } from '../../signing/signing-scheme.js';
import type { CallPair, FixedCall } from './signed-parts.js';

/** The call with nothing chosen, and once with each value that a parameter of its schemes may have on both sides. */
export function choicesOf(calls: CallPair): readonly CallPair[] {
  const before = choosable(calls.base);
  const after = choosable(calls.head);
  const chosen = before.flatMap(({ name, enum: values = [] }) => {
    const known = after.find((parameter) => parameter.name === name)?.enum ?? [];
    return values.filter((value) => known.includes(value)).map((value) => ({ name, value }));
  });
  return [
    calls,
    ...chosen.map((choice) => ({ base: withChoice(calls.base, choice), head: withChoice(calls.head, choice) })),
  ];
}

function choosable({ schemes }: FixedCall): readonly SigningParameter[] {
  return schemes.flatMap(({ planned }) => declarationOf(planned).parameters);
}

interface Choice {
  readonly name: string;
  readonly value: string;
}

function withChoice(call: FixedCall, { name, value }: Choice): FixedCall {
  return {
    ...call,
    schemes: call.schemes.map(({ planned, credentials }) => {
      const has = declarationOf(planned).parameters.some((parameter) => parameter.name === name);
      return { planned, credentials: has ? new Map([...credentials, [name, value]]) : credentials };
    }),
  };
}
