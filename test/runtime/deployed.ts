import { join } from 'node:path';
import { root } from '../infra/project.ts';
import { packagedTemplate, type Template } from '../infra/template.ts';

export type FunctionName = 'slack' | 'discord' | 'daily' | 'deliver';

/** A function as the template deploys it. */
export interface Deployed {
  readonly name: FunctionName;
  /** The package. */
  readonly zip: string;
  /** `slack.handler` */
  readonly handler: string;
  /** Milliseconds. */
  readonly timeout: number;
  /** Megabytes. */
  readonly memory: number;
  /** Its own variables; references are resolved by `resources`. */
  readonly environment: Readonly<Record<string, string>>;
}

let packaged: Template | undefined;

/** The template that osls packages, once a process. */
export function template(): Template {
  packaged ??= packagedTemplate();
  return packaged;
}

/**
 * Reads a function of the template: what is not set there is not set when it runs here.
 * @param resources What `Ref`s to the table and the queue stand for.
 * @param secrets Values of the variables that a deployment takes from the Parameter Store.
 */
export function deployed(
  name: FunctionName,
  resources: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): Deployed {
  const id = `${name[0]?.toUpperCase()}${name.slice(1)}LambdaFunction`;
  const { Handler, Timeout, MemorySize, Environment } = template().Resources[id]?.Properties ?? {};
  const { Variables } = Environment as { readonly Variables: Readonly<Record<string, unknown>> };
  const environment = Object.entries(Variables).map(([variable, value]) => {
    if (typeof value === 'string') return [variable, secrets[variable] ?? value];
    const [reference] = Object.values(value ?? {});
    const resource = resources[String(reference)];
    if (resource === undefined) throw new Error(`${variable} of ${name} stands for ${reference}, which is not there.`);
    return [variable, resource];
  });
  return {
    name,
    zip: join(root, 'dist', 'package', `${name}.zip`),
    handler: String(Handler),
    timeout: Number(Timeout) * 1000,
    memory: Number(MemorySize),
    environment: Object.fromEntries(environment),
  };
}
