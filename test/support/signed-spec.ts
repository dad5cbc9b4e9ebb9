interface Around {
  /** The path items. */
  readonly paths?: string;
  /** What all operations take, unless they say otherwise. */
  readonly security?: string;
  /** What else a document has at its root. */
  readonly members?: string;
  /** Security schemes beside the one that signs. */
  readonly schemes?: string;
}

/** A path that takes nothing and answers nothing. */
const orders = "/orders: { get: { operationId: listOrders, responses: { '204': { description: done } } } }";

/** A document whose security scheme `signed` has this `x-signing`. All parts are YAML that begins at the first column. */
export function signedSpec(
  signing: string,
  { paths = orders, security = '[{ signed: [] }]', members = '', schemes = '' }: Around = {},
): string {
  return `openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
servers: [{ url: https://api.example.com/v2 }]
${members.trim()}
security: ${security}
paths:
${indented(2, paths)}
components:
  securitySchemes:
${indented(4, schemes)}
    signed:
      type: http
      scheme: signed
      x-signing:
${indented(8, signing)}
`;
}

function indented(columns: number, text: string): string {
  return text.trim().replace(/^(?=.)/gm, ' '.repeat(columns));
}
