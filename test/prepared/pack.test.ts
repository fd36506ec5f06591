import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PreparedAnswer } from '../../src/ports.ts';
import { packed, packedAnswers, VERSION_FILE } from '../../src/prepared/pack.ts';
import { type Project, projectWith } from '../infra/project.ts';

const VERSION = '0a1b2c3d';
const FERRY = '{"text":"The ferry is idle.\\n\\tSince May – 9"}';
const BODIES = new Map([
  ['"ferry"', FERRY],
  ['"who é “x” \\n y"', '{"text":"é"}'],
  ['"the ferry"', FERRY],
  ['["who",["name","Rosa"]]', '{"text":"Rosa"}'],
  ['""', '{"text":"help"}'],
]);

/** The same, each as the build notes it. */
function noted(bodies: ReadonlyMap<string, string>): ReadonlyMap<string, PreparedAnswer> {
  const entries = [...bodies].map(([question, body]) => {
    const notes = { command: 'who', from: 'prepared' as const, version: VERSION };
    return [question, { body, notes }] as const;
  });
  return new Map(entries);
}
const ANSWERS = noted(BODIES);

const projects: Project[] = [];
const warnings: [string, unknown][] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
  warnings.length = 0;
});

/** A folder of digests with one pack, and answers found in it. */
function prepared(answers = ANSWERS, version = VERSION) {
  const files = [...packed(version, answers)].map(([name, text]) => [`harbour/slack/${name}`, text] as const);
  const project = projectWith({ [`harbour/${VERSION_FILE}`]: `${VERSION}\n`, ...Object.fromEntries(files) });
  projects.push(project);
  const logger = { warn: (event: string, facts?: unknown) => warnings.push([event, facts]) };
  return { folder: join(project.dir, 'harbour'), ...packedAnswers(project.dir, 'slack', logger) };
}

const unused = (reason: unknown, topic = 'harbour') => [
  ['prepared-answers-unused', { topic, platform: 'slack', reason }],
];

/** The file of a pack that has these words. */
function fileWith(folder: string, words: string): string {
  const all = readdirSync(join(folder, 'slack')).map((name) => join(folder, 'slack', name));
  const file = all.find((name) => readFileSync(name, 'utf8').includes(words));
  if (file === undefined) throw new Error(`no file has ${words}`);
  return file;
}

describe('a pack', () => {
  it('gives each question its answer, byte for byte', () => {
    const { find } = prepared();
    for (const [question, answer] of ANSWERS) expect(find('harbour', question)).toEqual(answer);
    expect(warnings).toEqual([]);
  });

  it('holds an answer once, however many questions have it', () => {
    const text = [...packed(VERSION, ANSWERS).values()].join('');
    expect(text.split(FERRY)).toHaveLength(2);
  });

  it.each(['"Ferry"', '"ferr"', 'ferry', '"ferry"\t', '', '"the ferry"\t= "ferry"', `${VERSION}`])(
    'has nothing for a question that only looks like one of its own: %j',
    (question) => {
      expect(prepared().find('harbour', question)).toBeNull();
      expect(warnings).toEqual([]);
    },
  );

  it('tells what each question was read as, though several have one answer', () => {
    const say = (command: string, why?: 'missing-words') => ({
      body: FERRY,
      notes: { command, from: 'worked-out' as const, ...(why ? { why } : {}) },
    });
    const { find } = prepared(
      new Map([
        ['"ferry"', say('who')],
        ['"find"', say('search', 'missing-words')],
      ]),
    );
    expect(find('harbour', '"ferry"')?.notes).toEqual({ command: 'who', from: 'prepared', version: VERSION });
    expect(find('harbour', '"find"')).toEqual({
      body: FERRY,
      notes: { command: 'search', why: 'missing-words', from: 'prepared', version: VERSION },
    });
  });

  it('gives thousands of questions their own answers', () => {
    const many = new Map(Array.from({ length: 3000 }, (_, n) => [`"cite A${n}"`, `{"text":"paragraph ${n}"}`]));
    const { find } = prepared(noted(many));
    for (const [question, body] of many) expect(find('harbour', question)?.body).toBe(body);
  });

  it.each(['"two\nlines"', '"a\ttab"'])('is not written with a question such as %j', (question) => {
    expect(() => packed(VERSION, noted(new Map([[question, '{}']])))).toThrow('Not one line');
  });
});

describe('a pack that is of no use is passed over and logged once', () => {
  const twice = ({ find }: ReturnType<typeof prepared>): unknown[] => [
    find('harbour', '"ferry"'),
    find('harbour', '"ferry"'),
  ];

  it('made from another digest', () => {
    expect(twice(prepared(ANSWERS, '99999999'))).toEqual([null, null]);
    expect(warnings).toEqual(unused('made from another digest'));
  });

  it('cut short', () => {
    const pack = prepared();
    const file = fileWith(pack.folder, '"ferry"\t');
    writeFileSync(file, readFileSync(file).subarray(0, -20));
    expect(twice(pack)).toEqual([null, null]);
    expect(warnings).toEqual(unused('cut short'));
  });

  it('missing, with its version or without', () => {
    const pack = prepared();
    rmSync(join(pack.folder, 'slack'), { recursive: true });
    expect(twice(pack)).toEqual([null, null]);
    expect(warnings).toEqual(unused('ENOENT'));
    const bare = prepared();
    rmSync(join(bare.folder, VERSION_FILE));
    expect(twice(bare)).toEqual([null, null]);
  });

  it('without a version in the file that should hold it', () => {
    const pack = prepared();
    writeFileSync(join(pack.folder, VERSION_FILE), '');
    expect(twice(pack)).toEqual([null, null]);
    expect(warnings).toEqual(unused('made from another digest'));
  });
});

describe('a topic', () => {
  it('that is none has no answers', () => {
    expect(prepared().find('castle', '"ferry"')).toBeNull();
    expect(warnings).toEqual(unused('ENOENT', 'castle'));
  });

  it.each(['../harbour', 'harbour/../harbour', '/etc', '.', '', 'har\0bour', 'HARBOUR'])(
    'never leads out of its folder: %j',
    (topic) => {
      expect(prepared().find(topic, '"ferry"')).toBeNull();
      expect(warnings).toEqual([]);
    },
  );
});
