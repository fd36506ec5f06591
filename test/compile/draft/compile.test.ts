import { describe, expect, it } from 'vitest';
import { article, compiled, FERRY, type Files, outcome } from './ferry.ts';

const faultsOf = async (files: Files | null, texts: Files): Promise<readonly string[]> => {
  const result = await outcome(files, texts);
  return 'faults' in result ? result.faults.map(({ at, message }) => `${at.file}:${at.line}: ${message}`) : [];
};

describe('a topic from its evidence alone', () => {
  it('gives equal bytes', async () => {
    const { digestText, evidenceText = '' } = await compiled(FERRY);
    expect((await compiled(null, { 'evidence.json': evidenceText })).digestText).toBe(digestText);
  });

  it('gives equal bytes with an overlay', async () => {
    const overlay = 'hide: [{ entity: hedda-moen, why: a test }]\n';
    const { digestText, evidenceText = '' } = await compiled(FERRY, { 'overlay.yml': overlay });
    const again = await compiled(null, { 'overlay.yml': overlay, 'evidence.json': evidenceText });
    expect(again.digestText).toBe(digestText);
    expect(digestText).not.toContain('"hedda-moen"');
  });

  it('is held to the gate: a wording with a wrong number, day or name is a fault of the overlay', async () => {
    const { digest, evidenceText = '' } = await compiled(FERRY);
    const event = digest.events.find(({ headline }) => headline.startsWith('At least 14')) ?? digest.events[0];
    const worded = (text: string): Files => ({
      'evidence.json': evidenceText,
      'overlay.yml': `word:\n  - { event: ${event?.id}, statement: 1, text: "${text}" }\n`,
    });
    const first = event?.statements[0]?.text.includes('14') ? '14' : '11';
    const true_ = `A flood killed ${first} people in Vessany on 4 May 2031.`;
    expect(await faultsOf(null, worded(true_))).toEqual([]);
    for (const [wrong, what] of [
      [true_.replace(first, '17'), /number 17/],
      [true_.replace('4 May', '6 May'), /6 May 2031/],
      [true_.replace('Vessany', 'Skarn'), /"Skarn"/],
    ] as const) {
      const faults = await faultsOf(null, worded(wrong));
      expect(faults).toEqual([expect.stringMatching(what)]);
      expect(faults[0]).toMatch(/^digests\/ferry\/overlay\.yml:2:/);
    }
  });

  it('tells a fault of the overlay also where a proposal is dropped beside it', async () => {
    const evidence = JSON.parse((await compiled(FERRY)).evidenceText ?? '');
    const [event, other] = evidence.proposals.events;
    other.statements[0].text = 'Some 99,999 boats sank.';
    const overlay = `word:\n  - { event: ${event.id}, statement: 1, text: "A flood killed 8,888 people." }\n`;
    const texts = (overlay: string): Files => ({ 'evidence.json': JSON.stringify(evidence), 'overlay.yml': overlay });
    const { report, digest } = await compiled(null, texts('hide: []'));
    expect(report.join('\n')).toMatch(/99,999/);
    expect(digest.events.map(({ id }) => id)).not.toContain(other.id);
    expect(await faultsOf(null, texts(overlay))).toEqual([expect.stringMatching(/overlay\.yml:2: number 8,888/)]);
  });
});

describe('the overlay over proposals', () => {
  const names = async (overlay: string) => (await compiled(FERRY, { 'overlay.yml': overlay })).digest;

  it('renames, types, gives a role and splits', async () => {
    const digest = await names(
      [
        'rename: [{ entity: merrow-ferries, name: Merrow }]',
        'type: [{ entity: merrow-ferries, type: place }]',
        'role: [{ entity: hedda-moen, title: minister, cite: [C1] }]',
      ].join('\n'),
    );
    const entity = (id: string) => digest.entities.find((each) => each.id === id);
    expect(entity('merrow-ferries')).toMatchObject({ name: 'Merrow', type: 'place' });
    expect(entity('hedda-moen')?.roles.map(({ title }) => title)).toContain('minister');
  });

  it('merges: every mention leads to the one that stays', async () => {
    const digest = await names('merge: [{ entities: [port-aldwin], into: vessany }]');
    expect(digest.entities.map(({ id }) => id)).not.toContain('port-aldwin');
    expect(digest.entities.find(({ id }) => id === 'vessany')?.spellings.map(({ text }) => text)).toContain(
      'Port Aldwin',
    );
  });

  it('retitles, hides and words events', async () => {
    const before = (await compiled(FERRY)).digest;
    const [one, other] = before.events;
    const digest = await names(
      [
        `retitle: [{ event: ${one?.id}, headline: The river rises }]`,
        `hide: [{ event: ${other?.id}, why: a test }]`,
        `pin: [{ event: ${one?.id}, why: a test }]`,
      ].join('\n'),
    );
    expect(digest.events.map(({ headline }) => headline)).toContain('The river rises');
    expect(digest.events.map(({ id }) => id)).not.toContain(other?.id);
    expect(digest.events).toHaveLength(before.events.length - 1);
  });

  it('confirms, words and dismisses disputes', async () => {
    const before = (await compiled(FERRY)).digest;
    const figure = before.disputes.find(({ kind }) => kind === 'figure');
    const means = before.disputes.find(({ kind }) => kind === 'means');
    expect(figure?.note).toMatch(/no editor/);
    const digest = await names(
      [
        `confirm: [{ dispute: ${figure?.id}, question: How many died?, positions: ["14 people", "11 people"] }]`,
        `dismiss: [{ dispute: ${means?.id}, why: a test }]`,
      ].join('\n'),
    );
    const after = digest.disputes.find(({ id }) => id === figure?.id);
    expect(after).toMatchObject({ question: 'How many died?' });
    expect(after).not.toHaveProperty('note');
    expect(digest.disputes.map(({ id }) => id)).not.toContain(means?.id);
  });

  it('makes the events of a confirmed dispute disputed', async () => {
    const before = (await compiled(FERRY)).digest;
    const figure = before.disputes.find(({ kind }) => kind === 'figure');
    expect(before.events.map(({ status }) => status)).not.toContain('disputed');
    const digest = await names(`confirm: [{ dispute: ${figure?.id} }]`);
    const disputed = digest.events.filter(({ status }) => status === 'disputed');
    expect(disputed.map(({ disputes }) => disputes)).toContainEqual([figure?.id]);
  });

  it('explains people without a role, and misses what is not there', async () => {
    const files = { 'a.txt': article('Talks', '2031-05-12', 'Oskar Lind spoke in Port Aldwin on Monday.') };
    expect((await compiled(files)).report.join('\n')).toMatch(
      /people without a role:\n {2}Oskar Lind .*\n.*under role: .*oskar-lind/,
    );
    const explained = await compiled(files, { 'overlay.yml': 'explain: [{ roles: [oskar-lind], why: a test }]' });
    expect(explained.report.join('\n')).not.toContain('oskar-lind');
    const missed = await faultsOf(files, { 'overlay.yml': 'explain: [{ roles: [oskar-lund], why: a test }]' });
    expect(missed).toEqual([expect.stringMatching(/overlay\.yml:1.*oskar-lind/)]);
  });
});

describe('compiling again', () => {
  it('keeps the keys of articles, and tells what is new', async () => {
    const { evidenceText = '', digestText = '', digest } = await compiled(FERRY);
    const keys = new Map(digest.articles.map(({ id, headline }) => [headline, id]));
    const { 'strike.txt': _, ...rest } = FERRY;
    const changed = {
      ...rest,
      '0-early.txt': article('Spring', '2031-04-20', 'Port Aldwin opened its new pier on Saturday.'),
      'talks.txt': article('Talks open', '2031-05-16', 'Merrow Ferries and the union met in Port Aldwin on Thursday.'),
    };
    const again = await compiled(changed, { 'evidence.json': evidenceText, 'digest.json': digestText });
    const after = new Map(again.digest.articles.map(({ id, headline }) => [headline, id]));
    for (const headline of ['Flood in Vessany', 'Vessany counts its dead', 'Talks open'])
      expect(after.get(headline)).toBe(keys.get(headline));
    expect([...keys.values()]).not.toContain(after.get('Spring'));
    expect(again.report.join('\n')).toMatch(/since the last compile:\n {2}new articles: E\n {2}articles gone: C/);
  });

  it('leaves a proposal out that the gate turns away, and says so', async () => {
    const { report, digest } = await compiled(FERRY);
    expect(report.join('\n')).not.toContain('does not bear it out');
    expect(digest.events.length).toBeGreaterThan(3);
  });
});
