import { camelCase, isReserved } from '../plan/identifier.js';
import { refName } from '../plan/schema-navigation.js';
import type {
  PackagePlan,
  PlannedDescriptor,
  PlannedMethod,
  PlannedResource,
  PlannedType,
} from '../plan/package-plan.js';
import { exampleInput } from './examples/example-input.js';
import { bytesName } from './examples/fit-example.js';

/** A method and the group that has it. */
export interface GroupedMethod extends PlannedMethod {
  readonly resource: PlannedResource;
}

/** Every method, in order. */
export function methodsOf({ resources }: PackagePlan): readonly GroupedMethod[] {
  return resources.flatMap((resource) => resource.methods.map((method) => ({ ...method, resource })));
}

/** A variable for the client, as one would call it. */
export function instanceName({ directory }: PackagePlan): string {
  const name = camelCase(directory, 'client');
  return isReserved(name) ? 'client' : name;
}

/** `acme.orders.create({ … })`: the call alone, with an example of what it takes. */
export function callText({ name, descriptor, resource }: GroupedMethod, plan: PackagePlan): string {
  return `${instanceName(plan)}.${resource.property}.${name}(${exampleInput(descriptor, plan)})`;
}

/** Statements that call a method and do with the result what one does with it. */
export function callExample(method: GroupedMethod, plan: PackagePlan): string {
  const { descriptor } = method;
  const call = callText(method, plan);
  const variable = variableOf(descriptor, plan);
  const bytes = call.includes(bytesName) ? [bytesExample] : [];
  if (descriptor.item !== undefined || descriptor.stream !== undefined) {
    return [...bytes, `for await (const ${variable} of ${call}) console.log(${variable});`].join('\n');
  }
  return [...bytes, descriptor.output.kind === 'none' ? `await ${call};` : `const ${variable} = await ${call};`].join(
    '\n',
  );
}

const bytesExample = `const ${bytesName} = new Uint8Array([0x50, 0x4b]); // or a Blob, or a stream`;

/** A name for the result: of its type, where that has one. */
function variableOf({ item, stream, output }: PlannedDescriptor, plan: PackagePlan): string {
  if (stream !== undefined) return stream.isData ? 'event' : nameOf(stream.item, plan, 'item');
  return item === undefined ? nameOf(output, plan, 'result') : nameOf(item, plan, 'item');
}

function nameOf(type: PlannedType, plan: PackagePlan, fallback: string): string {
  const model = modelOf(type);
  const name = model === undefined ? fallback : camelCase(model, fallback);
  return isReserved(name) || name === instanceName(plan) || name === bytesName ? fallback : name;
}

function modelOf(type: PlannedType): string | undefined {
  if (type.kind === 'model') return type.name;
  return type.kind === 'schema' ? refName(type.schema) : undefined;
}
