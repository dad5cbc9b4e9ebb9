import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatGithub } from '../../../generator/review/formats/format-github.js';
import { formatJson, formatPackageJson } from '../../../generator/review/formats/format-json.js';
import { formatPretty } from '../../../generator/review/formats/format-pretty.js';
import { formatSarif } from '../../../generator/review/formats/format-sarif.js';
import { versionGate } from '../../../generator/review/gate/version-gate.js';
import { finding, lineOf, packageReport } from '../../support/review/report.js';

describe('annotations', () => {
  test('stand at the head, with what the version lacks first', () => {
    const report = packageReport([finding(), finding({ client: 'addition', isNew: true, head: lineOf(9) })]);
    expect(formatGithub({ base: 'v1', packages: [report] })).toBe(
      [
        '::error file=specs/acme.yaml,title=acme%3A major · 1 breaking · 1 addition · refused::Set `info.version` to `2.0.0` or higher: the change is major, and the version is still `1.2.0`.',
        '::error file=specs/acme.yaml,line=4,col=1,endLine=4,endColumn=5,title=major%3A operation/removed::`listOrders` is gone: `GET /orders`.',
        '::notice file=specs/acme.yaml,line=9,col=1,endLine=9,endColumn=5,title=minor%3A operation/removed::`listOrders` is gone: `GET /orders`.',
        '',
      ].join('\n'),
    );
  });

  test('are at most ten of each level, and the rest is counted', () => {
    const of = (client: 'compile error' | 'addition') => Array.from({ length: 30 }, () => finding({ client }));
    const warnings = Array.from({ length: 12 }, (_, index) => ({
      ...diagnostic('read/empty-file', lineOf(index + 1), {}),
      severity: 'warning' as const,
    }));
    const report = packageReport([...of('compile error'), ...of('addition')], {
      lint: { changed: warnings, rest: [] },
    });
    const lines = formatGithub({ base: 'v1', packages: [report] })
      .trimEnd()
      .split('\n');
    const count = (level: string) => lines.filter((line) => line.startsWith(`::${level} `)).length;
    expect([count('error'), count('warning'), count('notice'), lines.length]).toEqual([10, 10, 10, 30]);
    expect(lines.at(-1)).toBe('::notice title=countersign review::44 more: see the summary of the job.');
  });

  test('tell what the API refuses from now on, though no type says it', () => {
    const message = '`size` is limited further.';
    const refused = finding({ id: 'request/constraint-tightened', client: 'docs only', message });
    const words = finding({ contract: 'none', client: 'docs only', message: 'Words.' });
    const text = formatGithub({ base: 'v1', packages: [packageReport([refused, words])] });
    expect(text).toContain('title=patch%3A request/constraint-tightened::`size` is limited further.');
    expect(text).toMatch(/^::warning file=specs\/acme\.yaml,line=4,/m);
    expect(text).not.toContain('Words.');
  });

  test('of a base that cannot be loaded say why', () => {
    const baseErrors = [diagnostic('read/empty-file', lineOf(2), {})];
    const report = packageReport([], { unreadable: 'base', baseErrors });
    const text = formatGithub({ base: 'v1', packages: [report] });
    expect(text).toMatch(/^::warning .*not compared%3A the spec of the base cannot be loaded/);
    expect(text).toContain('%0Aspecs/acme.yaml:2:1: The file');
  });

  test('are one line each, whatever a spec says', () => {
    const message = 'a\n::error::b\r\n%0A::warning::c';
    const place = { ...lineOf(2), source: { path: 'specs/a,b:c\n::error::.yaml', text: lineOf(2).source.text } };
    const text = formatGithub({ base: 'v1', packages: [packageReport([finding({ message, head: place })])] });
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(text).toContain('file=specs/a%2Cb%3Ac%0A%3A%3Aerror%3A%3A.yaml,line=2');
    expect(text).toContain('::a%0A::error::b%0D%0A%250A::warning::c');
  });

  test('of what is gone stand at its file', () => {
    const text = formatGithub({ base: 'v1', packages: [packageReport([finding({ isGone: true })])] });
    expect(text).toContain('::error file=specs/acme.yaml,title=major%3A operation/removed::');
  });
});

describe('JSON', () => {
  const report = packageReport([finding({ isGone: true, help: 'Do this.' })]);

  test('of one package is its bump and its findings', () => {
    expect(JSON.parse(formatPackageJson(report))).toMatchObject({
      bump: 'major',
      findings: [
        {
          id: 'operation/removed',
          contract: 'breaking',
          client: 'compile error',
          bump: 'major',
          base: { file: 'specs/acme.yaml', line: 3, column: 1 },
          head: null,
          message: '`listOrders` is gone: `GET /orders`.',
          operations: ['listOrders'],
          help: 'Do this.',
        },
      ],
      version: { base: '1.2.0', head: '1.2.0', required: '2.0.0', isRaised: false },
      refused: true,
    });
  });

  test('of several is an object by package', () => {
    const json = JSON.parse(formatJson({ base: 'v1', packages: [report, { ...report, name: 'other' }] })) as object;
    expect(json).toMatchObject({ base: 'v1', packages: { acme: { bump: 'major' }, other: { bump: 'major' } } });
  });
});

test('SARIF has a result for each finding, with both places', () => {
  const log = JSON.parse(formatSarif({ base: 'v1', packages: [packageReport([finding()])] })) as {
    runs: readonly { results: readonly object[] }[];
  };
  expect(log.runs[0]?.results).toMatchObject([
    {
      ruleId: 'operation/removed',
      ruleIndex: 0,
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 4 } } }],
      relatedLocations: [{ physicalLocation: { region: { startLine: 3 } }, message: { text: 'before' } }],
    },
  ]);
});

test.each([
  { version: 'too low, and the review is refused', head: '1.2.0', level: 'error' },
  { version: 'too low, and only warned of', head: '1.2.0', isRefused: false, level: 'warning' },
  { version: 'high enough', head: '2.0.0', level: undefined },
])('SARIF has a result at `info.version`, which is $version', ({ head, level, ...parts }) => {
  const gate = versionGate('major', { base: '1.2.0', head });
  const report = packageReport([finding()], { gate, versionPlace: lineOf(2), ...parts });
  const log = JSON.parse(formatSarif({ base: 'v1', packages: [report] })) as {
    runs: readonly { results: readonly { ruleId: string }[] }[];
  };
  const found = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'version/too-low');
  const text = expect.stringContaining('Set `info.version` to `2.0.0` or higher') as unknown;
  const locations = [{ physicalLocation: { region: { startLine: 2 } } }];
  if (level === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject({ level, message: { text }, locations });
});

test('what is gone is in SARIF at its file, and where it was before; at a terminal it says so', () => {
  const report = packageReport([finding({ isGone: true })]);
  const log = JSON.parse(formatSarif({ base: 'v1', packages: [report] })) as {
    runs: readonly { results: readonly object[] }[];
  };
  expect(log.runs[0]?.results).toMatchObject([
    {
      locations: [{ physicalLocation: { artifactLocation: { uri: 'specs/acme.yaml' } } }],
      relatedLocations: [{ physicalLocation: { region: { startLine: 3 } }, message: { text: 'before' } }],
    },
  ]);
  expect(log.runs[0]?.results).not.toMatchObject([{ locations: [{ physicalLocation: { region: {} } }] }]);
  const text = formatPretty({ base: 'v1', packages: [report] }, { colour: false });
  expect(text).toContain('\nspecs/acme.yaml:3:1 (before): major: `listOrders` is gone');
});

test('SARIF notifies of a base that cannot be loaded, and why', () => {
  const baseErrors = [diagnostic('read/empty-file', lineOf(2), {})];
  const log = (report: ReturnType<typeof packageReport>) =>
    (JSON.parse(formatSarif({ base: 'v1', packages: [report] })) as { runs: readonly object[] }).runs[0];
  expect(log(packageReport([], { unreadable: 'base', baseErrors }))).toMatchObject({
    results: [],
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'acme: not compared: the spec of the base cannot be loaded' } },
          {
            level: 'error',
            descriptor: { id: 'read/empty-file' },
            message: { text: expect.stringContaining('In the base, specs/acme.yaml:2:1: The file') as unknown },
          },
        ],
      },
    ],
  });
  expect(log(packageReport([]))).not.toHaveProperty('invocations');
});

test('annotations and SARIF warn of what the API refuses from now on, though no type says it', () => {
  const clients = ['wire', 'docs only', 'none'] as const;
  const report = packageReport(clients.map((client) => finding({ client, contract: 'breaking' })));
  const sarif = JSON.parse(formatSarif({ base: 'v1', packages: [report] })) as {
    runs: readonly { results: readonly { level: string }[] }[];
  };
  expect(sarif.runs[0]?.results.map(({ level }) => level)).toEqual(clients.map(() => 'warning'));
  const lines = formatGithub({ base: 'v1', packages: [report] }).split('\n');
  expect(lines.filter((line) => line.startsWith('::warning ') && line.includes('line=4'))).toHaveLength(3);
});

describe('a review at a terminal', () => {
  const report = packageReport([finding({ operations: ['a', 'b'] })]);

  test('has a line that editors link for each finding', () => {
    expect(formatPretty({ base: 'v1', packages: [report] }, { colour: false })).toBe(`Compared with v1.

acme: major · 1 breaking · refused
  version: Set \`info.version\` to \`2.0.0\` or higher: the change is major, and the version is still \`1.2.0\`.

Breaking
specs/acme.yaml:4:1: major: \`listOrders\` is gone: \`GET /orders\`. [operation/removed]
  before: specs/acme.yaml:3:1
  verdict: contract: breaking, client: compile error
  reach: reaches 2 operations: a, b
`);
  });

  test('says of a version that is another, though nothing else is', () => {
    const lowered = packageReport([], { version: '1.0.0' });
    expect(formatPretty({ base: 'v1', packages: [lowered] }, { colour: false })).toContain(
      'acme: no change\n  version: No version is needed for it. It was lowered: before, it was `1.2.0`.\n',
    );
  });

  test('says whose a changed member is', () => {
    const change = { section: './models', name: 'Order', kind: 'changed', before: ['  price?: string;'] } as const;
    const added = {
      section: './models',
      name: 'Fee',
      kind: 'added',
      before: [],
      after: ['interface Fee {', '}'],
    } as const;
    const surface = { fromSpec: [{ ...change, after: ['  price: string;'] }, added], fromGenerator: [] };
    const text = formatPretty({ base: 'v1', packages: [packageReport([], { surface })] }, { colour: false });
    expect(text).toContain(
      '| - ./models Order: price?: string;\n    | + ./models Order: price: string;\n    | + ./models interface Fee {\n',
    );
  });

  test('shows control characters, and begins no command of a workflow', () => {
    const message = 'a\u001b[31mb\n::error::c';
    const differences = [{ operation: 'a', scheme: 's', differs: ['body'], before: '::error::x', after: 'y\u0000' }];
    const hostile = packageReport([finding({ message })], { signing: { operations: 1, compared: 1, differences } });
    const text = formatPretty({ base: '::error::v1', packages: [hostile] }, { colour: false });
    expect(text).toContain('a\\u{1b}[31mb\\u{a}::error::c');
    expect(text).toContain('| +y\\u{0}');
    expect(text).not.toMatch(/^\s*::/m);
  });

  test('is coloured only where it is asked for', () => {
    const colour = new RegExp(String.fromCharCode(27));
    expect(formatPretty({ base: 'v1', packages: [report] }, { colour: true })).toMatch(colour);
    expect(formatPretty({ base: 'v1', packages: [report] }, { colour: false })).not.toMatch(colour);
  });
});
