import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectWith, root } from '../infra/project.ts';

const require = createRequire(import.meta.url);
const rules: readonly { readonly name: string; readonly comment: string }[] =
  require('../../.dependency-cruiser.cjs').forbidden;

interface Cruise {
  readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  readonly totalCruised: number;
}

/** Runs the rules over `src` and `functions` of a project. */
function cruise(dir: string): Cruise {
  const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const report = execFileSync(
    process.execPath,
    [depcruise, '--config', config, '--output-type', 'json', '--', 'src', 'functions'],
    { cwd: dir, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  return JSON.parse(report).summary;
}

const importing = (path: string): string => `import * as it from '${path}';\nexport const kept = it;\n`;

/** For each rule, a file that breaks it. */
const PLANTED: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'whole-file-imports-nothing': ['src/whole-file.ts', importing('./digest/ok.ts')],
  'digest-imports-only-its-own': ['src/digest/bad.ts', importing('../answers/ok.ts')],
  'charts-imports-only-its-own': ['src/charts/bad.ts', importing('../answers/ok.ts')],
  'pictures-imports-only-its-own': ['src/pictures/bad.ts', importing('../platforms/slack/ok.ts')],
  'deployed-pictures-imports-only-its-own': ['src/deployed-pictures.ts', importing('./platforms/discord/ok.ts')],
  'http-imports-nothing': ['src/http/bad.ts', importing('../answers/ok.ts')],
  'ports-imports-only-its-own': ['src/ports.ts', importing('./aws/ok.ts')],
  'answers-imports-only-its-own': ['src/answers/bad.ts', importing('../platforms/slack/ok.ts')],
  'collect-imports-only-its-own': ['src/collect/bad.ts', importing('../answers/ok.ts')],
  'collecting-is-not-answering': ['src/answers/collects.ts', importing('../collect/ok.ts')],
  'compile-imports-only-its-own': ['src/compile/bad.ts', importing('../answers/ok.ts')],
  'platforms/platforms-imports-nothing': ['src/platforms/platforms.ts', importing('./slack/ok.ts')],
  'platforms/platform-imports-only-its-own': ['src/platforms/platform.ts', importing('./slack/ok.ts')],
  'platforms/answer-imports-only-its-own': ['src/platforms/answer.ts', importing('./discord/ok.ts')],
  'platforms/controls-imports-only-its-own': ['src/platforms/controls.ts', importing('./slack/ok.ts')],
  'platforms/young-heap-imports-nothing': ['src/platforms/young-heap.ts', importing('./slack/ok.ts')],
  'platforms/message-check-imports-nothing': ['src/platforms/message-check.ts', importing('./slack/ok.ts')],
  'platforms/latin-imports-only-its-own': ['src/platforms/latin.ts', importing('./slack/ok.ts')],
  'platforms/other-letters-imports-nothing': ['src/platforms/other-letters.ts', importing('./slack/ok.ts')],
  'platforms/once-imports-only-its-own': ['src/platforms/once.ts', importing('./slack/ok.ts')],
  'platforms/handler-imports-only-its-own': ['src/platforms/handler.ts', importing('./slack/ok.ts')],
  'platforms/slack-imports-only-its-own': ['src/platforms/slack/bad.ts', importing('../discord/ok.ts')],
  'platforms/discord-imports-only-its-own': ['src/platforms/discord/bad.ts', importing('../slack/ok.ts')],
  'subscriptions-imports-only-its-own': ['src/subscriptions/bad.ts', importing('../platforms/slack/ok.ts')],
  'aws-imports-only-its-own': ['src/aws/bad.ts', importing('../subscriptions/ok.ts')],
  'table-subscriptions-imports-only-its-own': ['src/table-subscriptions.ts', importing('./answers/ok.ts')],
  'library-imports-only-its-own': ['src/library/bad.ts', importing('../answers/ok.ts')],
  'deployed-subscriptions-imports-only-its-own': ['src/deployed-subscriptions.ts', importing('./aws/ok.ts')],
  'deployed-once-imports-only-its-own': ['src/deployed-once.ts', importing('./aws/ok.ts')],
  'telemetry-imports-only-its-own': ['src/telemetry/bad.ts', importing('../platforms/slack/ok.ts')],
  'system-imports-only-its-own': ['src/system.ts', importing('./digest/ok.ts')],
  'config-imports-nothing': ['src/config.ts', importing('./digest/ok.ts')],
  'cli-imports-only-its-own': ['src/cli/bad.ts', importing('../../functions/ok.ts')],
  'playground-imports-only-its-own': ['src/playground/server/bad.ts', importing('../../../functions/ok.ts')],
  'folder-in-the-table': ['src/utils/bad.ts', importing('../digest/ok.ts')],
  'functions-import-only-src': ['functions/bad.ts', importing('../src/cli/ok.ts')],
  'pure-code-asks-nothing-of-the-system': ['src/digest/clock.ts', importing('node:fs')],
  'pure-code-uses-no-package': ['src/answers/reply/package.ts', importing('yaml')],
  'answers-read-what-was-built': ['src/answers/builds.ts', importing('../digest/build/ok.ts')],
  'discord-js-for-its-types': ['src/platforms/discord/heavy.ts', importing('discord.js')],
  'posting-is-not-answering': ['src/platforms/slack/posts.ts', importing('./post.ts')],
  'bolt-in-slack-only': ['src/answers/bolt.ts', importing('@slack/bolt')],
  'no-development-packages': ['src/platforms/slack/develops.ts', importing('yaml')],
  'languages-are-arguments': ['src/compile/find/bad.ts', importing('../language/en/ok.ts')],
  'no-cycles': ['src/digest/cycle.ts', importing('./ok-cycle.ts')],
  resolvable: ['src/platforms/slack/lost.ts', importing('./nowhere.ts')],
};

const LAWFUL: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { '@slack/bolt': '5.1.0', '@discordjs/rest': '2.6.3' },
    devDependencies: { valibot: '1.0.0', yaml: '2.9.1', 'discord.js': '14.28.1' },
  }),
  ...Object.fromEntries(
    [
      ...[
        'digest',
        'digest/build',
        'http',
        'answers',
        'collect',
        'compile',
        'subscriptions',
        'aws',
        'charts',
        'pictures',
        'library',
        'telemetry',
      ],
      ...['platforms/slack', 'platforms/discord', 'cli', 'playground/server', 'compile/language/en'],
    ].map((folder) => [`src/${folder}/ok.ts`, 'export const ok = 1;\n']),
  ),
  'src/answers/lawful.ts': importing('../digest/ok.ts'),
  'src/platforms/discord/lawful.ts': "import type { APIEmbed } from 'discord.js';\nexport const made: APIEmbed = {};\n",
  'src/platforms/slack/lawful.ts': importing('@slack/bolt'),
  'src/platforms/slack/post.ts': 'export const posted = 1;\n',
  'src/platforms/discord/post.ts': importing('@discordjs/rest'),
  'src/compile/lawful.ts': importing('yaml'),
  'src/digest/schema.ts': importing('valibot'),
  'src/digest/build/lawful.ts': importing('node:fs'),
  'src/answers/typed.ts': "import type { it } from '../digest/schema.ts';\nexport type Kept = typeof it;\n",
  'src/library/compiled.ts': importing('../digest/build/ok.ts'),
  'functions/ok.ts': importing('../src/platforms/slack/lawful.ts'),
};

const projects = {
  lawful: projectWith(LAWFUL),
  unlawful: projectWith({
    ...LAWFUL,
    'src/digest/ok-cycle.ts': importing('./cycle.ts'),
    ...Object.fromEntries(Object.values(PLANTED)),
  }),
};
for (const { dir } of Object.values(projects)) cpSync(join(root, 'tsconfig.json'), join(dir, 'tsconfig.json'));
afterAll(() => {
  for (const { remove } of Object.values(projects)) remove();
});

describe('the rules on imports', () => {
  const found = cruise(projects.unlawful.dir).violations;

  it.each(rules.map(({ name }) => name))('%s finds a planted violation', (name) => {
    const [file] = PLANTED[name] ?? ['no violation is planted for this rule'];
    expect(found.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toContain(file);
  });

  it('say what to do instead', () => {
    expect(rules.filter(({ comment }) => !/^\S.{39,}\.$/s.test(comment))).toEqual([]);
  });

  it('find nothing in a project that keeps them', () => {
    const { violations, totalCruised } = cruise(projects.lawful.dir);
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(Object.keys(LAWFUL).length - 2);
  });

  it('are kept here, by more than a handful of modules', () => {
    const { violations, totalCruised } = cruise(root);
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(40);
  });
});
