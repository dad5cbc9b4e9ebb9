import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entry, isText } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** An operation whose URL is an argument takes all of it from there, and no credential goes to where it leads. */
export const urlOperationsAreBare: Rule = function* ({ operations }) {
  for (const { node, path, parameters } of operations) {
    const url = entry(node, 'x-url');
    if (url === undefined || !isText(url.value)) continue;
    const name = url.value.value;
    const declared = parameters.some((parameter) => parameter.place === 'path' && parameter.name === name);
    if (declared && path.key !== `/{${name}}`) yield diagnostic('extension/url-path', path.keyLocation, { name });
    const security = entry(node, 'security');
    if (security?.value.kind === 'list' && security.value.items.length === 0) continue;
    yield diagnostic('extension/url-security', security?.keyLocation ?? url.keyLocation, {});
  }
};
