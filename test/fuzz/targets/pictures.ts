import { isRefusal } from '../../../src/answers/context.ts';
import { datedIn } from '../../../src/answers/dated.ts';
import { editionOf } from '../../../src/answers/edition.ts';
import { harmless } from '../../../src/answers/harmless.ts';
import { digestInMemory } from '../../../src/digest/build/make.ts';
import { addressOf, readAddress } from '../../../src/pictures/address.ts';
import { draw } from '../../../src/pictures/draw/draw.ts';
import { altOf, LONGEST_ALT } from '../../../src/pictures/picture.ts';
import { rasterised } from '../../../src/pictures/rasterise.ts';
import { pictureOf } from '../../../src/pictures/subject.ts';
import fc from '../../fast-check.ts';
import { harbour, harbourDocument } from '../../fixtures/harbour.ts';
import { rasteriser } from '../../pictures/making.ts';
import { holds, mutated, noise, type Target, target } from '../target.ts';

const service = { url: 'https://abc.example/picture', key: 'a key made up for the pictures' };
const asked = { topic: 'harbour', version: harbour.version, scheme: 'dark', when: '', about: '' } as const;
const subject = fc.constantFrom('', 'toll', 'hurt', harbourDocument.disputes[0]?.id ?? '', 'ferry');
const said = noise('Ferry', 'stops', '12 hurt', '&lt;', ']]>', '</text>', '\u0301'.repeat(40), '語', 'ﷺ', '👩‍👩‍👧');

/** The invented digest in which everything that is drawn says so. */
function saying(words: string): typeof harbour {
  const { events, disputes, figures, articles } = harbourDocument;
  return digestInMemory({
    ...harbourDocument,
    events: events.map((one) => ({ ...one, headline: words })),
    disputes: disputes.map((one) => ({
      ...one,
      question: words,
      positions: one.positions.map((each) => ({ ...each, text: words })),
    })),
    figures: figures.map((one) => ({ ...one, label: words })),
    articles: articles.map((one) => ({ ...one, label: words })),
  });
}

export const pictures: readonly Target[] = [
  target('picture-address', 10, mutated([new URL(addressOf(service, asked)).pathname], '/', '.png', '='), (path) => {
    const read = readAddress(path, service.key);
    holds(!read || JSON.stringify(read) === JSON.stringify(asked), `unsigned and read: ${path}`);
  }),
  target('picture-question', 4, fc.tuple(noise('2 may', '1850'), noise('ferry')), ([first, second]) => {
    const [when, about] = [harmless(first).slice(0, 100), harmless(second).slice(0, 400)];
    const address = addressOf(service, { ...asked, when, about });
    holds(address.length <= 2_048, `an address of ${address.length}`);
    const read = readAddress(address, service.key);
    holds(read?.when === when && read.about === about, 'another question is read');
  }),
  target('picture', 0.02, fc.tuple(said, subject), async ([words, about]) => {
    const picture = pictureOf({ about }, editionOf(saying(words)), datedIn);
    if (isRefusal(picture)) return;
    holds(altOf(picture).length <= LONGEST_ALT, 'words without end');
    const png = await rasterised(draw(picture, 'light'), rasteriser);
    holds(Buffer.from(png.subarray(1, 4)).toString() === 'PNG', 'no PNG');
  }),
];
