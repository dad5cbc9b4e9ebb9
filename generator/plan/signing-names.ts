/** Functions of the runtime that a signer may import: the constant of a scheme that is called like one of them differs. */
export const signingNames: ReadonlySet<string> = new Set(
  (
    'ClientRequest Entries JsonLiteral base58 base58Decode base64 base64Decode base64url bodyKind byteLength ' +
    'canonicalJson canonicalQuery checkPlaced collapse compareText concat constant crc32 createContext ' +
    'createInstant ed25519 entries equalBytes es256 es256Der es384 es512 fieldText form freshHex ' +
    'freshMilliseconds freshUuid header headers hex hexDecode hmacMd5 hmacSha1 hmacSha256 hmacSha384 hmacSha512 ' +
    'hostName hostPort httpDate indexOfField iso8601 json jsonMap jwtEs256 jwtHs256 keys lines lower ' +
    'matchingFields md5 memberText members merge omit omitEmpty pairs params pick place placeAll placeBody ' +
    'placeCookies placeHeaders placeQuery placeSignature queryMap rawHeader rawHeaders remember replace ' +
    'rsaPssSha256 rsaPssSha512 rsaSha1 rsaSha256 rsaSha512 sha1 sha256 sha384 sha512 signingError slice sorted ' +
    'sortedQuery stripPrefix stripSuffix titleNames toInt trimmed unixSecondsFraction upper uri uriDecode ' +
    'uriPath utc utcLater valueOf valuesOf withFields'
  ).split(' '),
);
