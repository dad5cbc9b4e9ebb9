import type { HttpMethod } from './api-model.js';

/** Gives every operation an id: its own, or one made of method and path that no other has. */
export type OperationIds = (own: string | undefined, method: HttpMethod, path: string) => string;

/** `declared`: every `operationId` of the document; they stay as they are. */
export function operationIds(declared: Iterable<string>): OperationIds {
  const taken = new Set(declared);
  return (own, method, path) => {
    if (own !== undefined) return own;
    const base = idFrom(method, path);
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}${count}`;
    taken.add(id);
    return id;
  };
}

/** `GET /users/{id}/balance` → `getUsersByIdBalance`. */
function idFrom(method: HttpMethod, path: string): string {
  const words = path
    .replaceAll(/\{([^}]*)\}/g, ' by $1 ')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${method.toLowerCase()}${words.join('') || 'Root'}`;
}
