import { describe, expect, it } from 'vitest';
import { article, compiled, type Files, proposed } from './ferry.ts';

/** What the draft has people and bodies say beside its events, by name. */
async function said(files: Files): Promise<Readonly<Record<string, readonly string[]>>> {
  const { entities } = await proposed(files);
  return Object.fromEntries(
    entities.filter(({ facts }) => facts.length > 0).map(({ name, facts }) => [name, facts.map(({ text }) => text)]),
  );
}

const ONE = 'Harbour master Marta Quillon said that the ferry needed a new hull before the winter.';
const TWO = 'The union’s chairman, Jon Berg, told reporters that "nobody asked the crews" about the timetable.';

describe('what somebody says that no event tells', () => {
  it('stands under whoever says it by the grammar of the sentence', async () => {
    const files = { 'a.txt': article('Ferry talks go on', '2031-05-12', ONE, TWO) };
    expect(await said(files)).toEqual({ 'Marta Quillon': [ONE], 'Jon Berg': [TWO] });
    const { digest } = await compiled(files);
    const { id, facts } = digest.entities.find(({ name }) => name === 'Jon Berg') ?? {};
    expect(facts).toMatchObject([{ text: TWO, by: [id], cites: [{ article: 'A', paragraph: 2 }] }]);
  });

  it.each([
    ['of whom it only tells', 'Harbour master Marta Quillon was said to have asked for a new hull before the winter.'],
    ['to whom it is said', 'The council told harbour master Marta Quillon that the ferry needed a new hull.'],
    ['whose lawyer says it', 'A lawyer for harbour master Marta Quillon said that the ferry needed no new hull.'],
    [
      'where it leans on what stands before',
      'Harbour master Marta Quillon said it was nothing that the crews had to fear.',
    ],
    [
      'where "she" may be another',
      'Harbour master Marta Quillon met the pilot. She said that the ferry needed a new hull by winter.',
    ],
    [
      'where somebody else is meant by a pronoun',
      'Harbour master Marta Quillon said that she had confidence in him and in the pilots.',
    ],
    [
      'who says of somebody what another says',
      'The mayor, Marta Quillon, had not asked him to leave the port, he said.',
    ],
    ['whose words lean on a question', 'Harbour master Marta Quillon says the board did, by a vote of nine to two.'],
    [
      'where the quotation is of somebody unnamed',
      '"He asked me for an apple and a map," Marta Quillon said on the pier.',
    ],
    [
      'where it ends in whom nobody knows',
      'Harbour master Marta Quillon told the paper that she would think about it.',
    ],
    ['whose lawyer has no client', 'His lawyer, Marta Quillon, said that he had nothing to do with the ferry.'],
    [
      'where another says it of them',
      'According to the Post, Marta Quillon will be demanding a new hull for the ferry.',
    ],
    [
      'for whom a spokesman speaks',
      'A spokesman for the mayor, Marta Quillon, said that nobody was told of the crack.',
    ],
    ['where no such thing was named', 'Harbour master Marta Quillon said that she knew of no such crack in the hull.'],
    ['where a day is pointed at', 'Harbour master Marta Quillon said that the pilots left the pier at four that day.'],
    ['who answers', '"I had been on the pier since noon," Marta Quillon replied.'],
    ['where it depends', 'If so, harbour master Marta Quillon told the truth, and the pilots said nothing of it.'],
    [
      'where "he" is of another than "Ms Quillon"',
      'Marta Quillon argued on Monday that he might flee from the pier before noon.',
    ],
    [
      'whose quotation goes on',
      "Harbour master Marta Quillon said on the pier: 'The log will show it. Harbour clocks were slow all night, and all",
    ],
    ['of what "it" is', 'Marta Quillon, harbour master, said she learned of it on the pier from the pilots.'],
    ['whose leader it is', '"Nobody has told us who was on the pier last night," said its leader, Marta Quillon.'],
    ['whose spokeswoman it is', 'Marta Quillon, its spokeswoman, says that the losses of the port are above forty.'],
    ['who is only there', 'Marta Quillon is in good humour on the pier and called for a new hull before noon.'],
    ['which figure is meant', 'Harbour master Marta Quillon called the figure "a fairy tale for the evening news".'],
    ['which idea is meant', 'Harbour master Marta Quillon said yesterday that the idea was the company’s own.'],
  ])('stands under nobody %s', async (_, words) => {
    expect(
      (await said({ 'a.txt': article('Ferry talks go on', '2031-05-12', words) }))['Marta Quillon'],
    ).toBeUndefined();
  });

  it.each([
    [
      'all sentences of a quotation',
      '"We are still pulling people out of the water. I expect more," harbour master Marta Quillon told reporters.',
      null,
    ],
    [
      'a quotation before its speaker',
      '"None of our ferries is missing tonight," said Marta Quillon, who runs the port.',
      null,
    ],
    [
      'the sentence before "she"',
      'Harbour master Marta Quillon came late. She said that the ferry needed a new hull by winter.',
      null,
    ],
    [
      'the sentence before a quotation of "she"',
      'Harbour master Marta Quillon cut short a trip to the north. "Our first thought is for the crews," she said.',
      null,
    ],
    [
      'nothing of the hour of an entry',
      '18:45 — Harbour master Marta Quillon says the ferry needs a new hull before the winter.',
      'Harbour master Marta Quillon says the ferry needs a new hull before the winter.',
    ],
    [
      'all that single marks hold',
      "Harbour master Marta Quillon said on the pier: 'The log will show it. Clocks tell no lies.'",
      null,
    ],
    ['what is called for', 'Opposition leader Marta Quillon called for the head of the harbour board to resign.', null],
    [
      'nothing of "but"',
      'But one of the pilots, Marta Quillon, said that the ferry needed a new hull.',
      'One of the pilots, Marta Quillon, said that the ferry needed a new hull.',
    ],
    [
      'whom else it speaks of by a role',
      'Marta Quillon told the paper that the mayor had asked her for money in his office.',
      null,
    ],
  ])('has %s', async (_, words, line) => {
    const { 'Marta Quillon': own } = await said({ 'a.txt': article('Ferry talks go on', '2031-05-12', words) });
    expect(own).toEqual([line ?? words]);
  });

  it('of a lawyer has the sentence that says for whom', async () => {
    const words =
      'Jon Berg has not spoken since May. His lawyer, Marta Quillon, said that he was nowhere near the pier.';
    expect(await said({ 'a.txt': article('Ferry talks go on', '2031-05-12', words) })).toEqual({
      'Marta Quillon': [words],
    });
  });

  it.each([
    [
      'of a body',
      'The Coast Line met the unions on Monday in Port Aldwin. Its head, Marta Quillon, said that talks would go on.',
      true,
    ],
    [
      'of a body, and "him" of nobody',
      'The Coast Line closed its office in Port Aldwin. Marta Quillon said that she had confidence in him.',
      false,
    ],
    [
      'of a man, and "her lawyer"',
      'John Berg has not spoken since May. Her lawyer, Marta Quillon, said that the pier was shut.',
      false,
    ],
    [
      'of two',
      'Jon Berg met Otto Ruhl on the pier in May. His lawyer, Marta Quillon, said that the pier was shut.',
      false,
    ],
  ])('has the sentence before it %s only where that says who is meant', async (_, words, isSaid) => {
    const all = await said({ 'a.txt': article('Ferry talks go on', '2031-05-12', words) });
    expect(all['Marta Quillon']).toEqual(isSaid ? [words] : undefined);
  });

  it('stands under two who speak in one paragraph, each with their own', async () => {
    const both = `${ONE} ${TWO}`;
    expect(await said({ 'a.txt': article('Ferry talks go on', '2031-05-12', both) })).toEqual({
      'Marta Quillon': [ONE],
      'Jon Berg': [TWO],
    });
  });

  it('stands under nobody where but a surname of two says who it is', async () => {
    const both =
      'The pilot Lena Quillon and harbour master Marta Quillon came to the pier, where the crews waited for them.';
    const bare = '"The ferry needs a new hull before the winter comes," Quillon told the crews on the pier.';
    const whole = 'The pilot Lena Quillon said that nobody on the pier had asked for a new hull.';
    expect(await said({ 'a.txt': article('Ferry talks go on', '2031-05-12', both, bare, whole) })).toEqual({
      'Lena Quillon': [whole],
    });
  });

  it('is not told again where an event tells it', async () => {
    const dated = 'Harbour master Marta Quillon said on Monday that the ferry Tern had sunk in Port Aldwin.';
    const { events } = await proposed({ 'a.txt': article('Ferry sinks', '2031-05-12', dated, ONE) });
    expect(events.flatMap(({ statements }) => statements.map(({ text }) => text))).toContain(dated);
    expect(await said({ 'a.txt': article('Ferry sinks', '2031-05-12', dated, ONE) })).toEqual({
      'Marta Quillon': [ONE],
    });
  });

  it('is of the latest articles where there is much, the last one last, two lines of an article at most', async () => {
    const line = (topic: string) =>
      `Harbour master Marta Quillon said that the ${topic} needed a new roof before the winter.`;
    const files = Object.fromEntries(
      ['03', '04', '05'].map((day) => [
        `${day}.txt`,
        article(`News of ${day}`, `2031-05-${day}`, ...['pier', 'mill', 'hall'].map((of) => line(`${of} ${day}`))),
      ]),
    );
    const texts = (await said(files))['Marta Quillon'];
    expect(texts?.map((text) => /the (\w+ \d+)/.exec(text)?.[1])).toEqual(['mill 04', 'pier 04', 'mill 05', 'pier 05']);
  });
});
