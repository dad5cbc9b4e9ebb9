import { StructureKind } from 'ts-morph';
import type { PackagePlan } from '../plan/package-plan.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';

/** `client.ts`: the class that a consumer makes first. */
export function emitClient(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('client.ts');
  const { className, resources, model } = plan;
  const client = imports.type('runtime/client.js', 'Client');
  const options = imports.type('options.js', `${className}Options`);
  const newClient = imports.value('runtime/client.js', 'newClient');
  const api = `{ ...${imports.value('api.js', 'api')}, ${imports.value('runtime/keep-rate-limit.js', 'keepRateLimit')} }`;
  return {
    path: 'client.ts',
    imports,
    statements: [
      {
        kind: StructureKind.Class,
        name: className,
        isExported: true,
        docs: [{ description: commentText(docParagraphs(`${model.title}.`.replace('..', '.'), model.description)) }],
        properties: [
          ...resources.map(({ property, className: type, file, description }) => ({
            name: property,
            isReadonly: true,
            type: imports.value(`resources/${file}.js`, type),
            ...(description === undefined ? {} : { docs: [{ description: commentText(description) }] }),
          })),
          { name: '#client', isReadonly: true, type: client },
        ],
        ctors: [
          {
            parameters: [{ name: 'options', type: `${options} | ${client}`, initializer: '{}' }],
            statements: [
              `this.#client = ${newClient}(${api}, options);`,
              ...resources.map(({ property, className: type }) => `this.${property} = new ${type}(this.#client);`),
            ],
          },
        ],
        getAccessors: [
          {
            name: 'clockOffset',
            docs: [{ description: "What is added to the clock to have the server's time, in milliseconds." }],
            returnType: 'number',
            statements: ['return this.#client.clockOffset;'],
          },
        ],
        methods: [
          {
            name: 'with',
            docs: [
              {
                description:
                  'A client that differs in the given options and shares the rest: connection, rate limiter, clock offset.',
              },
            ],
            parameters: [{ name: 'options', type: options }],
            returnType: className,
            statements: [`return new ${className}(this.#client.with(options));`],
          },
        ],
      },
    ],
  };
}
