import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Stream } from '../model/stream.js';
import { planChannels } from './channels.js';
import { streamExports, streamImports } from './exported-names.js';
import type { ModelCatalog } from './models.js';
import type { PackagePlan, PlannedConnection, PlannedScheme } from './package-plan.js';

interface ConnectionContext {
  /** The client class of the package. */
  readonly className: string;
  readonly catalog: ModelCatalog;
  readonly schemes: readonly PlannedScheme[];
  /** Names of the package that mean something else. */
  readonly taken: readonly string[];
  readonly findings: Diagnostic[];
}

/** The class of the stream and what it takes, by the name of the client class. */
function classNames(
  className: string,
): Pick<PlannedConnection, 'className' | 'authType' | 'optionsType' | 'channelsType'> {
  const stream = `${className}Stream`;
  return {
    className: stream,
    authType: `${stream}Auth`,
    optionsType: `${stream}Options`,
    channelsType: `${stream}Channels`,
  };
}

/** Names that a package with a stream exports or imports beside those of every package. */
export function streamNames(className: string): readonly string[] {
  return [...Object.values(classNames(className)), ...streamExports, ...streamImports];
}

/** The entry for the WebSocket stream of a spec. */
export function planConnection(
  stream: Stream | undefined,
  { className, schemes, ...context }: ConnectionContext,
): PackagePlan['stream'] {
  if (stream === undefined) return undefined;
  // A scheme that is not declared has been reported.
  const alternatives = stream.security.map((requirement) =>
    requirement.schemes.flatMap(({ scheme }) => schemes.filter((planned) => planned.scheme.name === scheme)),
  );
  return {
    stream,
    ...classNames(className),
    access: accessOf(alternatives),
    alternatives,
    channels: planChannels(stream, { ...context, schemes }),
  };
}

function accessOf(alternatives: PlannedConnection['alternatives']): PlannedConnection['access'] {
  if (alternatives.every((schemes) => schemes.length === 0)) return 'public';
  return alternatives.some((schemes) => schemes.length === 0) ? 'optional' : 'required';
}
