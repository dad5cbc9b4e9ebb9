import type { RequestBody } from '../operation.js';
import { formStyle, jsonStyle } from '../parameter-styles.js';
import { formMembers, isObject } from './form-members.js';

/** `application/x-www-form-urlencoded`: members in their own order; one that holds an object is JSON. */
export function asForm(value: unknown, { encoding = {} }: RequestBody): string {
  return formMembers(value)
    .map(([name, member]) => {
      const { contentType, ...encoded } = encoding[name] ?? {};
      const isJson = contentType !== undefined || (encoded.style === undefined && isObject(member));
      const style = isJson ? jsonStyle : (encoded.style ?? formStyle);
      return style({ in: 'query', name, ...encoded }, member, `body.${name}`);
    })
    .filter((part) => part !== undefined)
    .join('&');
}
