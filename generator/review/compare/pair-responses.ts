import type { Operation, Response } from '../../model/api-model.js';

/** What has become of the responses of an operation. */
export interface PairedResponses {
  readonly paired: readonly (readonly [base: Response, head: Response])[];
  readonly removed: readonly Response[];
  readonly added: readonly Response[];
}

/** Pairs responses by status; the one success of both sides is the same under another status. */
export function pairResponses(base: Operation, head: Operation): PairedResponses {
  const after = new Map(head.responses.map((response) => [response.status, response]));
  const before = new Set(base.responses.map(({ status }) => status));
  const paired = base.responses.flatMap((response): [Response, Response][] => {
    const next = after.get(response.status);
    return next === undefined ? [] : [[response, next]];
  });
  const removed = base.responses.filter(({ status }) => !after.has(status));
  const added = head.responses.filter(({ status }) => !before.has(status));
  const [gone, ...moreGone] = removed.filter(isSuccess);
  const [fresh, ...moreFresh] = added.filter(isSuccess);
  if (gone === undefined || fresh === undefined || moreGone.length + moreFresh.length > 0)
    return { paired, removed, added };
  return {
    paired: [...paired, [gone, fresh]],
    removed: removed.filter((response) => response !== gone),
    added: added.filter((response) => response !== fresh),
  };
}

function isSuccess({ status }: Response): boolean {
  return status.startsWith('2');
}
