import { describe, expect, it } from 'vitest';
import { article, compiled, type Files } from './ferry.ts';

const ENGLISH = article(
  'Fire at paper mill in Ostry',
  '2031-05-03',
  'The paper mill at Ostry burned on Friday night, and two workers were hurt, the fire chief, Mara Quill, said.',
  'The owner, Jürgen von der Halde, told the Ostry Post: "Wir haben alles getan, was wir konnten, und das ist die Wahrheit."',
);
const GERMAN = [
  'In der Papiermühle von Ostry ist am Freitagabend ein Feuer ausgebrochen. Zwei Arbeiter wurden ins Krankenhaus gebracht.',
  '„Wir waren nach sechs Minuten da“, sagte die Leiterin der Feuerwehr, Mara Quill. Der Eigentümer wies den Vorwurf zurück.',
];
const SPANISH = [
  'El fuego destruyó el viernes la fábrica de papel de Ostry. Según la jefa de los bomberos, Mara Quill, dos obreros fueron trasladados al hospital.',
];
const FRENCH = [
  'Un incendie a ravagé vendredi la papeterie d’Ostry. Deux ouvriers ont été transportés à l’hôpital, selon la cheffe des pompiers, Mara Quill.',
];
const RUSSIAN = [
  'В пятницу вечером на бумажной фабрике в Остры начался пожар. Двое рабочих были доставлены в больницу, сообщила Мара Квилл.',
];
const GREEK = ['Πυρκαγιά ξέσπασε την Παρασκευή στο εργοστάσιο χαρτιού του Όστρι, δήλωσε η Μάρα Κουίλ.'];
const JAPANESE = ['金曜日の夜、オストリの製紙工場で火災が発生し、作業員二人が病院に運ばれたと消防署長が発表した。'];
/** Of a language that nobody speaks: no list has its words. */
const TAVI = [
  Array.from({ length: 12 }, () => 'Fera besa la porto ega sarta kel manu tivi.').join(' '),
  'Mara Quill dena ke fera besa.',
];

const stated = (language: string, ...paragraphs: readonly string[]): string =>
  article('Ostry', '2031-05-04', ...paragraphs).replace('---\n', `---\nlanguage: ${language}\n`);

/** What the draft of the English article and another has of the other. */
async function draftOf(other: string) {
  const files: Files = { 'a.txt': ENGLISH, 'b.txt': other };
  const { digest, report } = await compiled(files);
  const [, { inLanguage, unread, paragraphs } = { inLanguage: '', paragraphs: 0 }] = digest.articles;
  const own = [
    ...JSON.stringify([digest.entities, digest.events, digest.figures, digest.disputes]).matchAll(/"B\d+"/g),
  ];
  const silent = digest.events.some((event) => event.silent.includes('B'));
  return { inLanguage, unread, paragraphs, cited: own.length, silent, report };
}

describe('an article in a language that is not read', () => {
  it.each([
    ['de', 'German', GERMAN],
    ['es', 'Spanish', SPANISH],
    ['fr', 'French', FRENCH],
    ['ru', 'Russian', RUSSIAN],
    ['el', 'Greek', GREEK],
    ['ja', 'Japanese', JAPANESE],
    ['mis', 'another language', TAVI],
  ])('is a source of which nothing is drafted: %s', async (tag, name, paragraphs) => {
    const { report, ...draft } = await draftOf(article('Ostry', '2031-05-04', ...paragraphs));
    expect(draft).toEqual({
      inLanguage: tag,
      unread: true,
      paragraphs: paragraphs.length,
      cited: 0,
      silent: false,
    });
    expect(report).toContainEqual(`article B is in ${name}: nothing of what it tells is drafted, read it yourself`);
  });

  it.each([
    ['what is stated wrongly', 'en', GERMAN, 'de'],
    ['what is stated of a text that no list knows', 'eo', TAVI, 'eo'],
    [
      'what is stated of a short text',
      'de-AT',
      ['Großbrand: Ostry ohne Papiermühle, Feuerwehr fordert Neubau sofort'],
      'de',
    ],
  ])('is known against, or by, %s', async (_, language, paragraphs, tag) => {
    expect(await draftOf(stated(language, ...paragraphs))).toMatchObject({ inLanguage: tag, unread: true, cited: 0 });
  });
});

describe('an English article is read', () => {
  it.each([
    [
      'that quotes another language',
      'A mill hand, Otto Brandt, said: "Das ist die Schuld der Leute, die nicht auf uns gehört haben, und der Stadt." He was on the night shift and left the mill at nine.',
    ],
    [
      'that is full of names of another',
      'Police questioned Jan van der Meer, Ana de la Cruz, Luis del Río and Marie de la Tour, who were at the mill of El Sol y la Luna on Friday night.',
    ],
    ['that is short', 'Two workers were hurt at Ostry, Mara Quill said.'],
    [
      'of names and results alone',
      Array.from({ length: 16 }, () => 'Ostry Rovers 3 Velin Town 1, Aldwin City 2 Merrow United 0').join('; '),
    ],
  ])('%s', async (_, words) => {
    expect(await draftOf(article('Ostry', '2031-05-04', words))).toMatchObject({ inLanguage: 'und' });
  });

  it('though its page states another language', async () => {
    const words =
      'Police questioned Mara Quill, who leads the fire brigade, for three hours on Tuesday, a spokesman said.';
    const { unread, inLanguage, cited } = await draftOf(stated('de', words));
    expect({ unread, inLanguage, isCited: cited > 0 }).toEqual({ unread: undefined, inLanguage: 'en', isCited: true });
  });
});
