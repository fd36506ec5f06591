import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { discordConfig, slackConfig } from '../../src/config.ts';
import { root } from './project.ts';

interface Deployed {
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly package: { readonly artifact: string };
}

const service = parse(readFileSync(join(root, 'serverless.yml'), 'utf8'));
const deployed: Readonly<Record<string, Deployed>> = service.functions;

describe('serverless.yml', () => {
  it('deploys every function of the tree, and no other', () => {
    const written = readdirSync(join(root, 'functions')).map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(deployed).sort()).toEqual(written.sort());
    for (const [name, { handler, package: packed }] of Object.entries(deployed)) {
      expect([handler, packed.artifact]).toEqual([`${name}.handler`, `dist/package/${name}.zip`]);
    }
  });

  it('holds no secret, only where each is kept', () => {
    const kept = Object.entries(service.custom.secrets);
    expect(kept.length).toBe(5);
    for (const [name, where] of kept) {
      expect(where).toBe(`\${param:${name}, ssm:/\${self:service}/\${sls:stage}/${name}, ''}`);
    }
    const secret = /_(SECRET|TOKEN|KEY)$/;
    const given = Object.values(deployed).flatMap(({ environment }) => Object.entries(environment));
    const secrets = given.filter(([name]) => secret.test(name)).map(([, value]) => value);
    expect(secrets.length).toBe(10);
    for (const value of secrets) expect(value).toMatch(/^\$\{self:custom\.secrets\.[a-z-]+\}$/);
  });

  it('gives each function the settings that it asks for', () => {
    for (const [name, read] of Object.entries({ slack: slackConfig, discord: discordConfig })) {
      const asked = read({});
      const missing = asked.ok ? [] : asked.missing.map((line) => line.split(' ')[0]);
      expect(missing.length).toBeGreaterThan(0);
      expect(Object.keys(deployed[name]?.environment ?? {})).toEqual(expect.arrayContaining(missing));
    }
  });

  it('runs on ARM and a Node that Lambda still takes', () => {
    expect(service.provider).toMatchObject({ architecture: 'arm64', runtime: 'nodejs24.x' });
  });
});
