/** What is the same on every runtime about a call that must fail: a browser does not show the status of a redirect. */
export async function failure(call: PromiseLike<unknown>): Promise<object> {
  try {
    return { succeeded: await call };
  } catch (error) {
    const { name, code, status } = error as { readonly name: string; readonly code: unknown; readonly status?: number };
    return { name, code, ...(name === 'ApiError' ? { status } : {}) };
  }
}
