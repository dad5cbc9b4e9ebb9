/** A message that someone has captured. */
export interface CapturedMessage {
  readonly json: unknown;
}

/** The message, where what was captured is a JSON object or list. */
export function parseCapturedMessage(bytes: Uint8Array): CapturedMessage | undefined {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
