import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workshop } from '../support/documents/made-document.js';
import { importPackage } from '../support/documents/write-package.js';
import { header, listen, type TestServer } from '../support/servers/http.js';

// OpenAPI 3.1, Parameter Object, Style Examples, with its own three values.
const color = {
  primitive: 'blue',
  array: ['blue', 'black', 'brown'],
  object: { R: 100, G: 200, B: 150 },
};

/** The table: style, `explode`, and what primitive, array and object look like. Absent: OpenAPI has no such form. */
const table: readonly (readonly [place: string, style: string, ...forms: (string | undefined)[]])[] = [
  ['path', 'simple-joined', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['path', 'simple-exploded', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['path', 'label-joined', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['path', 'label-exploded', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['path', 'matrix-joined', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ['path', 'matrix-exploded', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  ['query', 'form-joined', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['query', 'form-exploded', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ['query', 'spaceDelimited-joined', undefined, 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  // OpenAPI 3.1.1 and later: `|` is not allowed in a URL as it is.
  ['query', 'pipeDelimited-joined', undefined, 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['query', 'deepObject-exploded', undefined, undefined, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ['header', 'simple-joined', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['header', 'simple-exploded', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['cookie', 'form-joined', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  // RFC 6265 puts `; ` where the table, made for queries, has `&`.
  ['cookie', 'form-exploded', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
];

const rows = table.flatMap(([place, style, primitive, array, object]) =>
  Object.entries({ primitive, array, object }).flatMap(([kind, expected]) =>
    expected === undefined
      ? []
      : [{ place, name: `${place}-${style}-${kind}`, kind: kind as keyof typeof color, expected }],
  ),
);

type Operations = Readonly<Record<string, unknown>>;
interface Client {
  call(operation: unknown, input: object): Promise<unknown>;
}

let server: TestServer;
let operations: Operations;
let client: Client;

beforeAll(async () => {
  const { make } = workshop();
  const { made } = await make({
    name: 'parameter-styles',
    path: join(import.meta.dirname, 'features/parameter-styles.yaml'),
  });
  if (made === undefined) throw new Error('no package');
  operations = await importPackage(made.folder, 'operations');
  const core = await importPackage(made.folder, 'core');
  server = await listen(
    () => ({ operation: undefined, verdict: { kind: 'anonymous' }, reply: { status: 204, headers: {}, body: '' } }),
    {},
  );
  const createClient = core['createClient'] as (options: object) => Client;
  client = createClient({ baseUrl: server.origin, allowInsecureLoopback: true });
});

afterAll(() => server.close());

test.for(rows)('$name is $expected', async ({ place, name, kind, expected }) => {
  await client.call(operations[camelCase(name)], { color: color[kind] });
  const request = server.requests.at(-1);
  if (request === undefined) throw new Error('nothing arrived');
  const isHeader = place === 'header' || place === 'cookie';
  const field = header(request, place === 'header' ? 'color' : 'cookie');
  const [path = '', query] = request.target.split('?');
  expect(path.split('/')[1]).toBe(name);
  expect(isHeader ? field : place === 'query' ? query : path.split('/')[2]).toBe(expected);
});

test('no row is missing', () => {
  expect(new Set(rows.map(({ name }) => camelCase(name)))).toEqual(new Set(Object.keys(operations)));
});

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
