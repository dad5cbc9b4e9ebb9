import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { PackagePlan } from '../plan/package-plan.js';
import { toolFolder } from '../tool-folder.js';
import { markdownText } from './encode/markdown.js';
import { readmeView } from './readme-view.js';
import type { SourceFile } from './source-file.js';

/** README, LICENSE: Handlebars for prose, every value encoded for Markdown. */
export function emitProse(plan: PackagePlan): readonly SourceFile[] {
  return [
    { path: 'README.md', text: render('package-readme.md.hbs', readmeView(plan)), kind: 'markdown' },
    { path: 'LICENSE', text: readFileSync(join(toolFolder(), 'LICENSE'), 'utf8'), kind: 'verbatim' },
  ];
}

function render(template: string, view: object): string {
  const handlebars = Handlebars.create();
  // Not HTML: what lands here is Markdown. `{{{ }}}` is for text that an encoder of its own has made.
  handlebars.registerHelper('md', (text: unknown) => new Handlebars.SafeString(markdownText(String(text))));
  const source = readFileSync(join(toolFolder(), 'templates', template), 'utf8');
  return handlebars.compile(source, { strict: true, noEscape: false })(view);
}
