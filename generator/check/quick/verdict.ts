/** Whether a value fits a schema, as far as that is easy to say. */
export type Verdict = 'yes' | 'no' | 'unsure';

export function verdictOf(fits: boolean): Verdict {
  return fits ? 'yes' : 'no';
}

/** All have to hold. */
export function every<Item>(items: Iterable<Item>, judge: (item: Item) => Verdict): Verdict {
  let all: Verdict = 'yes';
  for (const item of items) {
    const verdict = judge(item);
    if (verdict === 'no') return 'no';
    if (verdict === 'unsure') all = 'unsure';
  }
  return all;
}

/** One has to hold. */
export function some<Item>(items: Iterable<Item>, judge: (item: Item) => Verdict): Verdict {
  return opposite(every(items, (item) => opposite(judge(item))));
}

/** Exactly one has to hold. */
export function one<Item>(items: Iterable<Item>, judge: (item: Item) => Verdict): Verdict {
  const verdicts = [...items].map(judge);
  const sure = verdicts.filter((verdict) => verdict === 'yes').length;
  if (sure > 1) return 'no';
  return verdicts.includes('unsure') ? 'unsure' : verdictOf(sure === 1);
}

export function opposite(verdict: Verdict): Verdict {
  return verdict === 'unsure' ? verdict : verdictOf(verdict === 'no');
}
