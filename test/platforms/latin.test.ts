import { describe, expect, it } from 'vitest';
import { complete } from '../../src/answers/complete.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { consonantKeys } from '../../src/digest/consonants.ts';
import { readDocument } from '../../src/library/compiled.ts';
import { inLatin } from '../../src/platforms/latin.ts';
import { inOtherLetters } from '../../src/platforms/other-letters.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';

const karabakh = digestInMemory(readDocument('digests/karabakh/digest.json'));

describe('a name in other letters', () => {
  it.each([
    ['Vladimir Putin', ['Путин', 'Владимир Путин', 'Путина', 'Պուտին', 'პუტინი', 'ვლადიმერ პუტინი', 'بوتين']],
    ['Nikol Pashinyan', ['Пашинян', 'Никол Пашинян', 'Փաշինյան', 'Նիկոլ Փաշինյան', 'ფაშინიანი', 'نيكول باشينيان']],
    ['Ilham Aliyev', ['Алиев', 'Ильхам Алиев', 'Ալիև', 'Իլհամ Ալիև', 'ალიევი', 'إلهام علييف']],
    ['Sergei Lavrov', ['Лавров', 'Сергей Лавров', 'Լավրով', 'ლავროვი', 'لافروف']],
    ['Maria Zakharova', ['Захарова', 'Մարիա Զախարովա', 'ზახაროვა', 'زاخاروفا']],
    ['Hikmat Hajiyev', ['Гаджиев', 'Хикмет Гаджиев']],
    ['Robert O’Brien', ['О’Брайен', 'О’Брайена']],
    ['Nagorno-Karabakh', ['Карабах', 'Нагорный Карабах', 'Ղարաբաղ', 'ყარაბაღი', 'قره باغ', 'قره‌باغ']],
    ['Stepanakert', ['Степанакерт', 'Ստեփանակերտ', 'სტეპანაკერტი', 'ستيباناكيرت']],
    ['Shusha', ['Шуша', 'Շուշի', 'შუშა']],
    ['Yerevan', ['Ереван', 'Երևան', 'ერევანი', 'يريفان']],
    ['Moscow', ['Москва', 'Մոսկվա', 'მოსკოვი', 'موسكو']],
    ['Baku', ['Баку', 'Բաքու', 'ბაქო', 'باكو']],
    ['Syria', ['Сирия', 'სირია', 'سوريا']],
    ['Los Angeles', ['Лос-Анджелес', 'ლოს-ანჯელესი']],
    ['California', ['Калифорния']],
  ])('of %s is met by its consonants', (name, written) => {
    expect(Object.fromEntries(written.map((text) => [text, inLatin(text, karabakh)]))).toEqual(
      Object.fromEntries(written.map((text) => [text, name])),
    );
  });

  it.each([
    ...['Наполеон', 'Ленин', 'ჩერჩილი', 'تشرشل', 'Меркель', 'Зеленский', 'Наполеоном'],
    ...['война', 'мир', 'хлеб', 'дом', 'нет', 'почему', 'Լավ', 'مرحبا', 'сказал', 'пароход', 'ребёнок'],
  ])('that the digest does not have (%s) is no other', (text) => {
    const read = inLatin(text, karabakh);
    expect(karabakh.names.spelt(read)).toEqual([]);
    expect(inOtherLetters(read)).toBe(false);
  });

  it.each([
    ['Vladimir Putin', ['Путиным', 'Պուտինին', 'Պուտինից', 'პუტინმა', 'პუტინის', 'პუტინს', 'პუტინისთვის', 'لبوتين']],
    ['Ilham Aliyev', ['Алиевым', 'Ալիևին', 'ალიევმა', 'ალიევთან']],
    ['Sergei Lavrov', ['Лавровым', 'Լավրովի']],
  ])('of %s is met in the form that a sentence gives it', (name, written) => {
    for (const text of written) expect(inLatin(text, karabakh), text).toBe(name);
  });

  it.each(['домом', 'миром', 'хлебом', 'войной', 'ჩერჩილმა', 'հացով', 'وتشرشل'])(
    'that is no name stays none without its ending: %s',
    (text) => {
      expect(karabakh.names.spelt(inLatin(text, karabakh))).toEqual([]);
    },
  );

  it('of which there are several is left for the reader to choose', () => {
    const asked = parseText(`who ${inLatin('Петров', harbour)}`, harbour);
    expect('name' in asked && run(asked, harbour).refused).toBe('ambiguous');
  });

  it('that stands in a question leaves the words of the question out', () => {
    expect(inLatin('кто такой Путин?', karabakh)).toBe('Vladimir Putin');
    expect(inLatin('who путин', karabakh)).toBe('who Vladimir Putin');
    expect(inLatin('disputed Փաշինյան', karabakh)).toBe('disputed Nikol Pashinyan');
  });

  it('that the digest writes in those letters itself stays', () => {
    const [person, ...others] = harbourDocument.entities;
    if (!person) throw new Error('the harbour has no one');
    const written = { ...person, spellings: [...person.spellings, { text: 'Роза', cites: [] }] };
    const digest = digestInMemory({ ...harbourDocument, entities: [written, ...others] });
    expect(inLatin('Роза', digest)).toBe('Роза');
    expect(digest.names.lookup('Роза').matches.map(({ id }) => id)).toEqual([person.id]);
  });

  it('that is half typed can be completed', () => {
    const offered = complete('name', inLatin('Пути', karabakh), editionOf(karabakh));
    expect(offered[0]?.value).toContain('Putin');
  });

  it.each(['', '   ', 'who rosa', '—', '١٢٣', 'ь'.repeat(3_000), 'а б в г д е ё ж з', '؟'])(
    'may be none at all (%.12j)',
    (text) => expect(inOtherLetters(inLatin(text, harbour))).toBe(false),
  );
});

describe('the consonants of a word', () => {
  it.each([
    ['putin', ['BTN']],
    ['bwtyn', ['BTN', 'BFTN']],
    ['karabakh', ['KRBK', 'KRB']],
    ['moscow', ['MSK', 'MSKF']],
    ['geneva', ['KNF', 'JNF']],
    ['aliyev', ['LF']],
    ['a', []],
    ['io', []],
    ['', []],
  ])('%s are %j', (word, keys) => expect(consonantKeys(word)).toEqual(keys));

  it('are few keys, however many ways there are to read a word', () => {
    expect(consonantKeys('khawakhawakhawakhawa'.repeat(50)).length).toBeLessThanOrEqual(8);
  });
});
