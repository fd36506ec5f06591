import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { discordConfig, slackConfig } from '../../src/config.ts';
import { root } from './project.ts';

interface Deployed {
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly package: { readonly patterns: readonly string[] };
}

const service = parse(readFileSync(join(root, 'serverless.yml'), 'utf8'));
const deployed: Readonly<Record<string, Deployed>> = service.functions;

describe('serverless.yml', () => {
  it('deploys every function of the tree, and no other', () => {
    const written = readdirSync(join(root, 'functions')).map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(deployed).sort()).toEqual(written.sort());
    for (const [name, { handler }] of Object.entries(deployed)) expect(handler).toBe(`dist/functions/${name}.handler`);
  });

  it('packs the bundle, the digests and its own answers, and nothing besides', () => {
    for (const [name, { package: packed }] of Object.entries(deployed)) {
      const other = name === 'slack' ? 'discord' : 'slack';
      const answers = ['dist/functions/digests/**', `!dist/functions/digests/*/${other}/**`];
      expect(packed.patterns).toEqual([
        '!**',
        `dist/functions/${name}.cjs`,
        'dist/functions/parts/**',
        // Nobody asks the functions that post: they need the digest alone.
        ...(['slack', 'discord'].includes(name) ? answers : ['dist/functions/digests/*/digest.json']),
      ]);
    }
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
