import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { PackagePlan } from '../plan/package-plan.js';
import { toolFolder } from '../tool-folder.js';
import { hasPages, pagePath, pageView } from './readme-operations.js';
import { readmeView } from './readme-view.js';
import type { SourceFile } from './source-file.js';

/** README, pages of groups, LICENSE: Handlebars for prose, every value encoded for Markdown. */
export function emitProse(plan: PackagePlan): readonly SourceFile[] {
  const render = (template: string, view: object): string => compiled(template)(view);
  const pages = hasPages(plan) ? plan.resources : [];
  return [
    { path: 'README.md', text: render('package-readme.md.hbs', readmeView(plan)), kind: 'markdown' },
    ...pages.map((resource): SourceFile => ({
      path: pagePath(resource),
      text: render('package-page.md.hbs', pageView(resource, plan)),
      kind: 'markdown',
    })),
    { path: 'LICENSE', text: templateText('LICENSE'), kind: 'verbatim' },
  ];
}

/** By file; whoever watches specs renders the same again and again. */
const templates = new Map<string, Handlebars.TemplateDelegate>();

function compiled(template: string): Handlebars.TemplateDelegate {
  const known = templates.get(template) ?? renderer().compile(templateText(`templates/${template}`), { strict: true });
  templates.set(template, known);
  return known;
}

/** Not HTML: what lands in a template is Markdown, and an encoder of its own has made it, so nothing escapes it again. */
function renderer(): typeof Handlebars {
  const handlebars = Handlebars.create();
  handlebars.registerPartial('group', templateText('templates/package-readme-group.md.hbs'));
  handlebars.registerPartial('retries', templateText('templates/package-readme-retries.md.hbs'));
  handlebars.registerPartial('sign', templateText('templates/package-readme-sign.md.hbs'));
  handlebars.registerPartial('stream', templateText('templates/package-readme-stream.md.hbs'));
  handlebars.registerPartial('streamTesting', templateText('templates/package-readme-stream-testing.md.hbs'));
  handlebars.registerPartial('webhooks', templateText('templates/package-readme-webhooks.md.hbs'));
  return handlebars;
}

function templateText(path: string): string {
  return readFileSync(join(toolFolder(), path), 'utf8');
}
