/** What is the same on every runtime about a call that must fail. */
export async function failure(call: PromiseLike<unknown>): Promise<object> {
  try {
    return { succeeded: await call };
  } catch (error) {
    const { name, code, status } = error as { readonly name: string; readonly code: unknown; readonly status?: number };
    return { name, code, ...(status === undefined ? {} : { status }) };
  }
}
