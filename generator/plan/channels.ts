import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Stream, StreamChannel } from '../model/stream.js';
import { methodParameters } from './exported-names.js';
import { camelCase, isReservedWord, pascalCase } from './identifier.js';
import type { ModelCatalog } from './models.js';
import { nameScope, type NameScope } from './name-scope.js';
import type { PlannedChannel, PlannedChannelInput, PlannedScheme } from './package-plan.js';

interface ChannelContext {
  readonly catalog: ModelCatalog;
  readonly schemes: readonly PlannedScheme[];
  readonly taken: readonly string[];
  readonly findings: Diagnostic[];
}

/** A constant and a method for each channel, in the order of the spec. */
export function planChannels(
  { channels }: Stream,
  { catalog, schemes, taken, findings }: ChannelContext,
): readonly PlannedChannel[] {
  const constants = channels.map(({ key }) => key);
  const planned = channels.map((channel): Omit<PlannedChannel, 'constant' | 'input'> => {
    const { key, location, payload, snapshot } = channel;
    const stem = pascalCase(key, 'Channel');
    const update = catalog.typeOf(payload.json, { name: `${stem}Payload`, location });
    if (snapshot === undefined) return { channel, payload: update };
    const isSame = snapshot.json === payload.json;
    const first = isSame ? update : catalog.typeOf(snapshot.json, { name: `${stem}Snapshot`, location });
    return { channel, payload: update, snapshot: first };
  });
  const models = catalog.models.map(({ name }) => name);
  const scope = nameScope([...taken, ...methodParameters, ...schemes.map(({ name }) => name), ...models], findings);
  return planned.map((each): PlannedChannel => {
    const constant = scope.claim(each.channel.key, each.channel.location);
    return { ...each, constant, input: planInput(each.channel, { scope, constants: [...constants, constant] }) };
  });
}

interface InputContext {
  readonly scope: NameScope;
  /** Names that a parameter of a method must not hide. */
  readonly constants: readonly string[];
}

function planInput(
  { key, location, parameters }: StreamChannel,
  { scope, constants }: InputContext,
): PlannedChannelInput {
  const [only, ...others] = parameters;
  if (only === undefined) return { kind: 'none' };
  if (others.length > 0) {
    const type = scope.claim(`${pascalCase(key, 'Channel')}Parameters`, location);
    return { kind: 'parameters', type, isRequired: parameters.some(({ isOptional }) => !isOptional) };
  }
  const wanted = camelCase(only.name, 'value');
  const isTaken = isReservedWord(wanted) || methodParameters.includes(wanted) || constants.includes(wanted);
  return { kind: 'parameter', parameter: only, argument: isTaken ? `${wanted}_` : wanted };
}
