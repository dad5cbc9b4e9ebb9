import { isRequired } from './inputs.js';
import { variablesOf } from './method-groups.js';
import type { PlannedDescriptor, PlannedParameter } from './package-plan.js';

/** A method of several paths as it is called for one of them, with the inputs of that one. All else it has of the first. */
export function onPath(descriptor: PlannedDescriptor, index: number): PlannedDescriptor {
  const [path, variant] = [descriptor.paths[index], descriptor.variants[index]];
  if (path === undefined || variant === undefined || descriptor.paths.length === 1) return descriptor;
  const { operation } = variant;
  const variables = variablesOf(path);
  const isOwn = ({ name, parameter }: PlannedParameter): boolean =>
    parameter.in === 'path'
      ? variables.includes(name)
      : operation.parameters.some((own) => own.in === parameter.in && own.name === parameter.name);
  const parameters = descriptor.parameters
    .filter(isOwn)
    .map((planned) => ({ ...planned, required: isRequired(planned, [{ operation, path }]) }));
  return { ...descriptor, paths: [path], variants: [variant], parameters };
}
