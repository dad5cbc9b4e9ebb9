/** Something to subscribe to, as data. `Parameters` fill the address; the payloads are those of received messages. */
export interface Channel<Parameters, Snapshot, Update = Snapshot> {
  /** As received messages name it. */
  readonly name: string;
  /** As it is asked for: a template; of several, the one whose variables are exactly the parameters given. */
  readonly address: string | readonly string[];
  readonly parameters?: readonly ChannelParameter[];
  /** It needs credentials. */
  readonly isPrivate?: boolean;
  /** Every message has the whole state: none is missed when a newer one takes its place. */
  readonly isWhole?: boolean;
  /** The first message of a subscription is a snapshot. */
  readonly hasSnapshot?: boolean;
  /** What happens when nobody reads for too long: the newest message takes the place of others, or an error. */
  readonly overflow: 'latest' | 'error';
  /** Types only, never a value. */
  readonly types?: {
    readonly parameters: (parameters: Parameters) => void;
    readonly snapshot: Snapshot;
    readonly update: Update;
  };
}

export interface ChannelParameter {
  readonly name: string;
  /** Where received messages repeat it: a JSON Pointer (RFC 6901). */
  readonly at?: string;
}

/** A channel whose every message is the whole state: a consumer reads states, not messages. */
export interface WholeChannel<Parameters, State> extends Channel<Parameters, State> {
  readonly isWhole: true;
}

/** What a subscription asks for: of each parameter one value or several. Those left out are not asked for. */
export type Wanted<Parameters> = {
  readonly [Name in keyof Parameters]: Parameters[Name] | readonly NonNullable<Parameters[Name]>[];
};
