import type { Place } from './placed-line.js';

/** A channel with a text in one place. */
function inChannel(channel: (text: string, id: string) => object): Place {
  return (text, id) => ({ section: 'channels', key: id, value: { address: id, payload: {}, ...channel(text, id) } });
}

/** A channel with a parameter. */
function inChannelParameter(parameter: (text: string) => object): Place {
  return inChannel((text, id) => ({ address: [id, `${id}:{a}`], parameters: { a: parameter(text) } }));
}

/** Where text of a spec lands in a package from `x-stream`. */
export const streamPlaces: Readonly<Record<string, Place>> = {
  channelKey: (text, id) => ({ section: 'channels', key: text, value: { address: id, payload: {} } }),
  channelAddress: inChannel((text, id) => ({ address: id + text })),
  channelAddresses: inChannel((text, id) => ({ address: [id, `${text}:{a}:${id}`], parameters: { a: {} } })),
  channelVariable: inChannel((text, id) => ({ address: `${id}:{${text}}`, parameters: { [text]: {} } })),
  channelName: inChannel((text, id) => ({ name: text + id })),
  channelSummary: inChannel((summary) => ({ summary })),
  channelDescription: inChannel((description) => ({ description, deprecated: true })),
  channelPayload: inChannel((text) => ({
    payload: { type: 'object', description: text, properties: { [text]: { const: text, description: text } } },
    snapshot: { type: 'array', items: { title: text, properties: { [text]: { enum: [text] } } } },
  })),
  channelReference: inChannel((text) => ({ payload: { $ref: `#/components/schemas/${text}` } })),
  channelParameter: inChannelParameter((description) => ({ description })),
  channelParameterEnum: inChannelParameter((text) => ({ enum: [text, 'b'] })),
  channelParameterExample: inChannelParameter((text) => ({ examples: [text] })),
  channelParameterPlace: inChannelParameter((text) => ({ location: `/${text}` })),
  messageMember: (text, id) => ({ section: 'messages', key: text, value: { [id]: text } }),
  messageText: (text, id) => ({ section: 'messages', key: id, value: [text, { [text]: [text] }] }),
};
