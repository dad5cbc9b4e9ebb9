type Always<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] };
type Perhaps<T> = { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };

/** The members that have a value: what may be `undefined` becomes what may be absent. */
export function defined<T extends object>(members: T): Always<T> & Perhaps<T> {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Always<T> & Perhaps<T>;
}
