/** The part of aws4 1.13 that is used here; it has no types of its own. */
declare module 'aws4' {
  interface Request {
    service: string;
    region: string;
    method: string;
    host: string;
    path: string;
    headers: Record<string, string>;
    body?: string | undefined;
    extraHeadersToIgnore?: Record<string, boolean>;
  }
  const aws4: {
    sign(
      request: Request,
      credentials: { accessKeyId: string; secretAccessKey: string },
    ): { headers: Record<string, string>; path: string };
  };
  export default aws4;
}
