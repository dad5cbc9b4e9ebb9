/** What a call that must fail is rejected with. */
export async function failed(call: PromiseLike<unknown>): Promise<unknown> {
  let result: unknown;
  try {
    result = await call;
  } catch (error) {
    return error;
  }
  throw new Error(`the call succeeded: ${JSON.stringify(result)}`);
}
