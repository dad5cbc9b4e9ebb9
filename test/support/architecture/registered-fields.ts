/** Names of the IANA's HTTP Field Name Registry that an API description may well mention, in lower case. */
export const registeredFields: ReadonlySet<string> = new Set(
  (
    'accept accept-ch accept-charset accept-encoding accept-language accept-patch accept-post accept-ranges ' +
    'access-control-allow-credentials access-control-allow-headers access-control-allow-methods ' +
    'access-control-allow-origin access-control-expose-headers access-control-max-age ' +
    'access-control-request-headers access-control-request-method age allow alt-svc authentication-info authorization ' +
    'cache-control cache-status connection content-digest content-disposition content-encoding content-language ' +
    'content-length content-location content-md5 content-range content-security-policy content-type cookie date ' +
    'deprecation digest dpop etag expect expires forwarded from host idempotency-key if-match if-modified-since if-none-match ' +
    'if-range if-unmodified-since keep-alive last-modified link location max-forwards mime-version origin pragma prefer ' +
    'preference-applied priority proxy-authenticate proxy-authorization range referer referrer-policy repr-digest ' +
    'retry-after sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-user sec-gpc server set-cookie signature ' +
    'signature-input strict-transport-security sunset te timing-allow-origin traceparent tracestate trailer ' +
    'transfer-encoding upgrade user-agent vary via want-digest www-authenticate x-content-type-options x-frame-options'
  ).split(' '),
);
