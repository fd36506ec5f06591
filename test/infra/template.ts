import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** What is sent to CloudFormation. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly [key: string]: unknown;
}

/** Stand for the secrets that a deployment reads from the Parameter Store. */
const SECRETS = ['slack-signing-secret', 'slack-bot-token', 'discord-public-key', 'discord-bot-token', 'picture-key'];

/**
 * Has osls package the service as `npm run deploy` does, without AWS and without this process' environment, and reads
 * the template. The packages have to be there: `npm run package`.
 */
export function packagedTemplate(stage?: string, parameters: Readonly<Record<string, string>> = {}): Template {
  const out = mkdtempSync(join(tmpdir(), 'dateline-template-'));
  const given = { ...Object.fromEntries(SECRETS.map((name) => [name, `a made-up ${name}`])), ...parameters };
  const flags = Object.entries(given).flatMap(([name, value]) => ['--param', `${name}=${value}`]);
  try {
    execFileSync(
      process.execPath,
      [
        join(root, 'node_modules', 'osls', 'bin', 'serverless.js'),
        ...['package', '--package', out, ...flags],
        ...(stage ? ['--stage', stage] : []),
      ],
      { cwd: root, env: { PATH: process.env['PATH'] ?? '', HOME: out }, stdio: 'pipe' },
    );
    return JSON.parse(readFileSync(join(out, 'cloudformation-template-update-stack.json'), 'utf8'));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The resources of one type, by logical id. */
export const ofType = (template: Template, type: string): ReadonlyMap<string, Resource> =>
  new Map(Object.entries(template.Resources).filter(([, resource]) => resource.Type === type));

/** A copy of a template with a fault planted in it. */
export function planted(template: Template, plant: (copy: Template) => void): Template {
  const copy = structuredClone(template);
  plant(copy);
  return copy;
}
