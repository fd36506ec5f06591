import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, LIST } from '../../../src/answers/reply/page.ts';
import { plain, plainWhole } from '../../../src/answers/reply/plain.ts';
import type { Command, Reply } from '../../../src/answers/reply/reply.ts';
import { en } from '../../../src/answers/words/en.ts';
import fc from '../../fast-check.ts';
import { ref } from '../../fixtures/replies.ts';

const command: Command = { topic: 'harbour', name: 'who', options: { name: 'Duval' } };
const bare: Reply = {
  kind: 'reply',
  title: 'Ferries',
  items: [],
  from: 0,
  total: 0,
  notes: [],
  size: LIST,
  views: [],
  actions: [],
  command,
  footer: 'Harbour digest 1a2b3c4d',
  version: '1a2b3c4d',
  words: en,
};
const line = (text: string, ...ids: string[]) => ({
  text: [text],
  cites: ids.map(ref),
});

describe('a reply as plain text', () => {
  it('has title, lede, groups, heads, lines with citations, notes, follow-ups and footer', () => {
    const reply: Reply = {
      ...bare,
      lede: ['Two ', { bold: 'events' }, '; ', { italic: 'oldest' }, ' ', { code: 'first' }],
      items: [
        { group: 'Role', lines: [line('harbour master', 'A8')] },
        { group: 'Role', lines: [line('pilot')] },
        { group: 'Said', head: line('3 May 2021'), lines: [line('No warning came.', 'B5', 'C6'), line('He slept.')] },
        { group: 'Said', head: line('4 May 2021', 'C6'), lines: [] },
        { group: 'Said', lines: [line('Undated.')] },
      ],
      notes: [['One is left out.']],
      actions: [
        { label: 'Duval', command },
        { label: 'What is disputed', command: { ...command, name: 'disputed', options: {}, from: 9 } },
      ],
      choices: { placeholder: 'Open a name', options: [{ label: 'Émile Duval', command }] },
    };
    expect(plain(reply)).toBe(`Ferries
=======

Two events; oldest first

Role
----
- harbour master [Article A ¶8]
- pilot

Said
----
3 May 2021
  - No warning came. [Article B ¶5; Article C ¶6]
  - He slept.

4 May 2021 [Article C ¶6]

- Undated.

One is left out.

Next:
  /harbour who Duval
  /harbour disputed (from item 10)  (What is disputed)

Open a name:
  /harbour who Duval  (Émile Duval)

Harbour digest 1a2b3c4d
`);
  });

  it('shows the first page, and names what --full would add', () => {
    const views = ['Said and did · 6', 'Contested · 4'].map((label) => ({ label, command }));
    const items = Array.from({ length: 12 }, (_, index) => ({ lines: [line(`event ${index + 1}`)] }));
    const shown = plain({ ...bare, size: FIRST_VIEW, items, total: 12, views });
    expect(shown).toContain('- event 5\n\nMore: 7 further, Said and did · 6, Contested · 4 (add --full)\n');
    expect(shown).not.toContain('event 6');
    expect(plain({ ...bare, items: items.slice(0, 5), total: 5 })).not.toContain('More:');
  });

  it('tells all of it one after another, by the keys of its citations and the names of its articles', () => {
    const [a, ...others] = ['A5', 'E3', 'A8'].map(ref);
    const named = [
      { ...a, name: 'Davis' },
      ...others.map((cite) => (cite.article === 'A' ? { ...cite, name: 'Davis' } : cite)),
    ];
    const first = { ...bare, items: [{ lines: [{ text: ['Told.'], cites: named as never }] }] };
    const view = {
      ...bare,
      title: 'Ferries · Figures',
      items: Array.from({ length: 30 }, (_, at) => ({ lines: [line(`count ${at}`)] })),
    };
    const told = plainWhole([first, view]);
    expect(told).toContain('- Told. [A5, A8 Davis; E3]');
    expect(told).toContain('Ferries · Figures\n=================\n\n- count 0\n');
    expect(told).toContain('- count 29\n');
    expect(told.match(/Harbour digest/g)).toHaveLength(1);
  });

  it('puts a long menu in a row', () => {
    const options = 'abcdefghi'.split('').map((label) => ({ label, command }));
    expect(plain({ ...bare, choices: { placeholder: 'Open', options } })).toContain(
      'Open, for instance /harbour who Duval\n  a, b, c, d, e, f, g, h, i\n',
    );
  });

  it('asks by words for what only a button can ask, and prints no key', () => {
    const open = (label: string, about: string) => ({
      label,
      command: { ...command, name: 'timeline', options: { about } },
    });
    const opened = [open('Crews vote', 'crew-vote'), open('Duval: harbour master', 'duval.role-2')];
    const choices = { placeholder: 'Open an event’s statements', options: opened };
    const above = ['Crews vote', 'Duval: harbour master'].map((text) => ({ head: line(text), lines: [] }));
    const asked = plain({ ...bare, items: above, choices });
    expect(asked).toContain('\nOpen an event’s statements: /harbour timeline and a few words of its line above\n');
    const labels = plain({
      ...bare,
      choices,
      actions: [open('Which office?', 'mayor-office'), open('5 May', '2021-05-05')],
    });
    expect(labels).toContain(
      'Next:\n  Which office? (among /harbour timeline)\n  /harbour timeline 2021-05-05  (5 May)\n',
    );
    expect(labels).toContain('statements:\n  Crews vote (among /harbour timeline)\n  Duval: harbour');
    for (const text of [asked, labels]) expect(text).not.toMatch(/crew-vote|role-2|mayor-office/);
  });

  it('breaks lines between words, indented, and never inside one', () => {
    const address = 'x'.repeat(120);
    const lines = plain({ ...bare, items: [{ lines: [line(`${'ferry '.repeat(40)}${address}`)] }] }).split('\n');
    expect(lines.filter((each) => each.length > 90)).toEqual([`  ${address}`]);
    expect(lines.filter((each) => each.startsWith('- '))).toHaveLength(1);
  });

  it('keeps every word of any reply, in any text, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const said = plainWhole([{ ...bare, items: texts.map((text) => ({ lines: [line(text, 'A1')] })) }]);
        const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
        for (const word of texts.flatMap(words)) expect(said).toContain(word);
        expect(said.split('[A1]').length).toBeGreaterThan(texts.length);
      }),
    );
  });
});
