import { run, type ProgramInput } from '../programs/run.js';

/** One request is one run of a program. */
export default {
  async fetch(request: Request): Promise<Response> {
    try {
      const report = await run((await request.json()) as ProgramInput);
      return Response.json({ agent: navigator.userAgent, report });
    } catch (error) {
      return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
    }
  },
};
