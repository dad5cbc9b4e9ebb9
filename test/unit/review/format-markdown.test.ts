import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { formatMarkdown, longestReport } from '../../../generator/review/formats/format-markdown.js';
import { finding, lineOf, packageReport } from '../../support/review/report.js';

const breaking = finding({ operations: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], help: 'Deprecate it first.' });

describe('a review as Markdown', () => {
  test('shows what breaks for the API alone in the open, in a line, and in the headline', () => {
    const message = '`size` is limited further.';
    const refused = finding({ id: 'request/constraint-tightened', client: 'docs only', message });
    const text = formatMarkdown({ base: 'v1', packages: [packageReport([refused])] });
    expect(text).toContain('### `acme`: patch · 1 breaking for the API alone\n');
    expect(text).toContain('#### Breaking for the API, not for types\n\n- `size` is limited further.');
    expect(text).not.toContain('<details>');
  });

  test('of a base that cannot be loaded says why', () => {
    const baseErrors = [diagnostic('read/empty-file', lineOf(2), {})];
    const text = formatMarkdown({ base: 'v1', packages: [packageReport([], { unreadable: 'base', baseErrors })] });
    expect(text).toMatch(/#### Errors of the base\n\n- error: .*empty/);
  });

  test('begins with the bump and the counts, then what breaks, signing, additions, docs', () => {
    const differences = ['a', 'b'].map((operation) => ({
      operation,
      scheme: 'hmac',
      differs: ['signed text'],
      before: 'GET\n/orders',
      after: 'GET\n/v2/orders',
    }));
    const report = packageReport(
      [
        breaking,
        finding({ id: 'operation/added', client: 'addition', message: '`new` is new.', isNew: true }),
        finding({ id: 'operation/description-changed', contract: 'none', client: 'docs only', message: 'Words.' }),
      ],
      { signing: { operations: 35, compared: 30, differences } },
    );
    expect(formatMarkdown({ base: 'the merge base with main', packages: [report] })).toBe(`## Spec review

Compared with the merge base with main.

### \`acme\`: major · 1 breaking · signed bytes change for 2 of 35 operations · 1 addition · 1 change of documentation · refused

**Refused.** Set \`info.version\` to \`2.0.0\` or higher: the change is major, and the version is still \`1.2.0\`.

#### Breaking

- \`listOrders\` is gone: \`GET /orders\`. (\`operation/removed\`)\\
  \`specs/acme.yaml:3\` → \`specs/acme.yaml:4\` · contract: breaking, client: compile error · reaches 7 operations: \`a\`, \`b\`, \`c\`, \`d\`, \`e\` and 2 more\\
  _Deprecate it first._

#### Signing

- \`hmac\` changes signed text of 2 operations: \`a\`, \`b\`. The signed text of \`a\`:

  \`\`\`diff
   GET
  -/orders
  +/v2/orders
  \`\`\`

#### Additions

- \`new\` is new. (\`operation/added\`)\\
  \`specs/acme.yaml:4\` (new) · contract: breaking, client: addition

<details>
<summary>Documentation (1)</summary>

- Words. (\`operation/description-changed\`)\\
  \`specs/acme.yaml:3\` → \`specs/acme.yaml:4\` · contract: none, client: docs only

</details>
`);
  });

  test('shows what is sent where the signed text is the same', () => {
    const differences = [
      {
        operation: 'a',
        scheme: 'hmac',
        differs: ['the header `X-Sign`'],
        before: 'GET',
        after: 'GET',
        parts: [{ part: 'the header `X-Sign`', before: 'ab', after: 'AB' }],
      },
    ];
    const report = packageReport([breaking], { signing: { operations: 1, compared: 1, differences } });
    expect(formatMarkdown({ base: 'v1', packages: [report] })).toContain(
      'of `a`. The request of `a`:\n\n  ```diff\n  -the header `X-Sign`: ab\n  +the header `X-Sign`: AB\n  ```',
    );
  });

  test('quotes changes of the surface, the generator’s apart, and lint', () => {
    const change = {
      section: '.',
      name: 'Order',
      kind: 'changed',
      before: ['price?: string'],
      after: ['price: string'],
    } as const;
    const report = packageReport([], {
      surface: { fromSpec: [change], fromGenerator: [{ ...change, name: 'Client' }] },
      lint: {
        changed: [diagnostic('read/empty-file', lineOf(2), {})],
        rest: [{ code: 'read/syntax', severity: 'error', count: 3 }],
      },
    });
    const text = formatMarkdown({ base: 'v1', packages: [report] });
    expect(text).toContain('```diff\n- Order: price?: string\n+ Order: price: string\n```');
    expect(text).toContain('<summary>Exported names that change with the generator, and not with the spec</summary>');
    expect(text).toContain('- error: The file is empty. (`read/empty-file`)\\\n  `specs/acme.yaml:2:1`');
    expect(text).toContain('- 3 × error `read/syntax`');
  });

  test('says which packages have no change, in one line', () => {
    const quiet = { ...packageReport([]), name: 'quiet' };
    const text = formatMarkdown({ base: 'v1', packages: [quiet, packageReport([breaking])] });
    expect(text).toContain('Compared with v1. Unchanged: `quiet`.');
    expect(text).not.toContain('### `quiet`');
  });

  test('does not count a version that is another as no change', () => {
    const lowered = packageReport([], { version: '1.0.0' });
    const text = formatMarkdown({ base: 'v1', packages: [lowered] });
    expect(text).toContain('It was lowered: before, it was `1.2.0`.');
  });

  test('says of a spec that cannot be loaded that nothing is known', () => {
    const report = packageReport([], { unreadable: 'head', errors: 1, isRefused: true });
    expect(formatMarkdown({ base: 'v1', packages: [report] })).toContain('**The spec has errors**');
  });

  test('is cut between findings, and says how many are missing', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => finding({ message: `Finding number ${index}.` }));
    const text = formatMarkdown({ base: 'v1', packages: [packageReport(many), { ...packageReport(many), name: 'b' }] });
    expect(text.length).toBeLessThanOrEqual(longestReport);
    expect(text.length).toBeGreaterThan(longestReport - 1_000);
    const shown = text.match(/Finding number \d+/g)?.length ?? 0;
    expect(text.trimEnd()).toMatch(new RegExp(`\\*\\*Cut here: ${4_002 - 1 - shown} more parts\\..*\\*\\*$`));
    expect(text).toMatch(/client: compile error\n\n\*\*Cut here/);
  });
});

describe('what a spec says', () => {
  const hostile = [
    '`</details><script>alert(1)</script>`',
    '`a``b` @everyone `c` @octocat #1 <img src=x onerror=alert(1)>',
    'odd ` backtick <b>bold</b> @team',
    '[link](https://evil.example/) ![image](https://evil.example/i.png) www.evil.example',
    '`a\n::error::injected`\n::error file=x::injected',
    '``` \n# heading\n- [ ] task',
    '{{constructor}} {{{name}}} {{#each this}}',
  ];

  test.each(hostile)('%j does nothing in it', (message) => {
    const signing = {
      operations: 1,
      compared: 1,
      differences: [
        {
          operation: message,
          scheme: message,
          differs: [message],
          before: message,
          after: `::error::${message}\n ::error::b\n##[error]c`,
        },
      ],
    };
    const help = message;
    const report = packageReport([finding({ message, help, operations: [message, message] })], { signing });
    const change = {
      section: message,
      name: message,
      kind: 'added',
      before: [],
      after: [message, `\`\`\`\n::error::a`],
    } as const;
    const text = formatMarkdown({
      base: message,
      packages: [{ ...report, surface: { fromSpec: [change], fromGenerator: [] } }],
    });
    const outside = withoutCode(text);
    expect(outside).not.toMatch(/<(?!\/?(details|summary)>)/);
    expect(outside.match(/<\/details>/g)?.length ?? 0).toBe(outside.match(/<details>/g)?.length ?? 0);
    expect(outside).not.toMatch(/@\w|(?<!\\)!\[|(?<!\\)\]\(|https?:\/\/|www\./);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('##[');
    expect(outside).not.toMatch(/^# heading/m);
  });
});

/** Without fenced blocks and code spans: what is left is what Markdown and HTML act upon. */
function withoutCode(text: string): string {
  return text
    .replace(/^( *)(`{3,})\w*\n[\s\S]*?\n\1\2$/gm, '')
    .replace(/(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}
