import type { PlannedDescriptor, PlannedParameter } from '../../plan/package-plan.js';
import { fieldOf, targetOf, type CapturedRequest } from '../capture/captured-request.js';
import { cookiesOf } from './received-text.js';
import { decoded, templateOf } from './path-match.js';

/**
 * The input with what was not given taken from the captured request, as far as the client cannot do without: a call
 * can then be made, and what was captured takes the place of these again.
 */
export function fillInput(
  descriptor: PlannedDescriptor,
  given: ReadonlyMap<string, unknown>,
  captured: CapturedRequest,
): ReadonlyMap<string, unknown> {
  const input = new Map(given);
  const template = chosenTemplate(descriptor, captured);
  const found = templateOf([template], captured.path)?.values;
  const url = descriptor.operation.url;
  for (const planned of descriptor.parameters) {
    if (input.has(planned.key)) continue;
    if (planned.parameter.in === 'path') {
      if (planned.name === url) input.set(planned.key, absolute(captured));
      else if (template.includes(`{${planned.name}}`)) {
        input.set(planned.key, decoded(found?.get(planned.name) ?? '') || planned.key);
      }
    } else if (planned.required) {
      const text = sent(planned, captured) ?? planned.key;
      input.set(planned.key, planned.isComposite ? [text] : text);
    }
  }
  if (!input.has('body') && descriptor.body?.body.required === true && descriptor.body.constant === undefined) {
    input.set('body', standIn(descriptor));
  }
  return input;
}

/** Of several paths the one that was captured. */
export function chosenTemplate({ paths }: PlannedDescriptor, { path }: CapturedRequest): string {
  return templateOf(paths, path)?.template ?? paths[0] ?? '/';
}

/** The whole URL that was captured. */
export function absolute(captured: CapturedRequest): string {
  return `${captured.scheme ?? 'https'}://${captured.host ?? 'localhost'}${targetOf(captured)}`;
}

/** What was captured of a parameter. */
export function sent({ parameter, name }: PlannedParameter, captured: CapturedRequest): string | undefined {
  switch (parameter.in) {
    case 'query':
      return new URLSearchParams(captured.query).get(name) ?? undefined;
    case 'header':
      return fieldOf(captured, name);
    case 'cookie':
      return cookiesOf(captured)
        .find((cookie) => cookie.startsWith(`${name}=`))
        ?.slice(name.length + 1);
    case 'path':
      return undefined;
  }
  parameter.in satisfies never;
}

function standIn({ body }: PlannedDescriptor): unknown {
  return body?.type.kind === 'text' || body?.type.kind === 'bytes' ? '' : {};
}
