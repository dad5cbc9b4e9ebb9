/**
 * What stands in a message where its template has the placeholder, each time; undefined where the message is another.
 * The placeholder is one value: a text, or an object that is like no other.
 */
export function matchTemplate(
  template: unknown,
  placeholder: unknown,
  message: unknown,
): readonly unknown[] | undefined {
  if (template === placeholder) return [message];
  if (typeof template !== 'object' || template === null) return template === message ? [] : undefined;
  if (typeof message !== 'object' || message === null) return undefined;
  const members = Object.entries(template);
  if (Array.isArray(template) !== Array.isArray(message) || members.length !== Object.keys(message).length) {
    return undefined;
  }
  const sent = new Map(Object.entries(message));
  const found = members.map(([key, member]) =>
    sent.has(key) ? matchTemplate(member, placeholder, sent.get(key)) : undefined,
  );
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}
