import { isRaw, rawOf, type Raw } from './raw.js';

/** Every so many-th path of a document, and the components that they need: a document of its own. */
export function cut(document: Raw, every: number): Raw {
  const paths = Object.entries(rawOf(document['paths'])).filter((_, index) => index % every === 0);
  const components: Record<string, Record<string, unknown>> = {};
  const take = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(take);
    if (!isRaw(node)) return;
    const [, section = '', name = ''] = /^#\/components\/([^/]+)\/([^/]+)/.exec(String(node['$ref'])) ?? [];
    const members = (components[section] ??= {});
    if (section !== '' && members[name] === undefined) {
      members[name] = rawOf(rawOf(document['components'])[section])[name];
      take(members[name]);
    }
    Object.values(node).forEach(take);
  };
  take(Object.fromEntries(paths));
  delete components[''];
  const securitySchemes = rawOf(document['components'])['securitySchemes'];
  return {
    ...document,
    'x-webhooks': undefined,
    webhooks: undefined,
    paths: Object.fromEntries(paths),
    components: { ...components, ...(securitySchemes === undefined ? {} : { securitySchemes }) },
  };
}
