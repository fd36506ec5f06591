import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { english } from '../../../src/compile/language/languages.ts';
import { root } from '../../infra/project.ts';

/** Texts of the rooms whose rules speak of classes of words. */
const texts = ['find', 'read', 'compare', 'draft', 'gate', 'edit'].flatMap((room) => {
  const folder = join(root, 'src/compile', room);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
});

/** And of the files that read words of any language by their classes. */
for (const file of ['verbs.ts', 'terms.ts']) texts.push(readFileSync(join(root, 'src/compile/language', file), 'utf8'));

/** What stands in quotation marks, whole and cut at what patterns are cut at. */
const quoted = new Set(
  texts
    .flatMap((text) => [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`/g)])
    .flatMap(([, single, double, template]) => {
      const words = single ?? double ?? template ?? '';
      return [words, ...words.split(/[ |]/).map((name) => name.replace(/^[=!*]|\?$/g, ''))];
    }),
);

/** The classes that a text asks for by name: in patterns, and of a token. */
const askedFor = (text: string): string[] =>
  [
    ...[...text.matchAll(/\b(?:on|now|told|stretch)(?:<[^>]*>)?\(\s*(?:'([^']*)'|"([^"]*)")/g)].flatMap(
      ([, one, other]) => (one ?? other ?? '').split(/[ |]/),
    ),
    ...[...text.matchAll(/\.is\([^,()]*(?:\([^()]*\))?[^,()]*, '([^']*)'\)/g)].map(([, name]) => name ?? ''),
  ]
    .map((name) => name.replace(/^[=!*]|\?$/g, ''))
    .filter((name) => /^\p{Ll}/u.test(name));

it('every class that a rule speaks of has words in English', () => {
  const asked = [...new Set(texts.flatMap(askedFor))];
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((name) => !english.classes.has(name))).toEqual([]);
});

it('every class of English is spoken of', () => {
  expect([...english.classes.keys()].filter((name) => !quoted.has(name))).toEqual([]);
});
