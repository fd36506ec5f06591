import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleName, readLedger, readText } from '../../src/collect/ledger.ts';
import { cleanArticle } from '../../src/compile/read/clean.ts';
import { Collector, topicOf } from './collecting.ts';
import { rss, type Site, startSite } from './site.ts';

let site: Site;
let collector: Collector;
beforeEach(async () => {
  site = await startSite();
  collector = new Collector(topicOf([site.url('/feed')]));
});
afterEach(() => site.stop());

const serve = (body: string): void => site.serve('/feed', body);
const ITEMS = [
  { title: 'Ferry held', guid: '1', link: 'https://paper.example/held', text: 'The ferry was held at pier two.' },
  { title: 'Pier closed', guid: '2', link: 'https://paper.example/pier', text: 'Pier nine was closed on Monday.' },
];

describe('identity of items', () => {
  it('tells items apart that share a guid', async () => {
    serve(rss(ITEMS.map((item) => ({ ...item, guid: 'news' }))));
    expect(await collector.first()).toBe('2 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
    // One of them alone is still itself, though the guid now looks like its own.
    serve(rss([{ ...ITEMS[1], guid: 'news' }]));
    expect(await collector.first()).toBe('0 new, 0 updated, 1 unchanged');
    serve(rss([{ title: 'Mast felled', guid: 'news', link: 'https://paper.example/mast', text: 'A mast fell.' }]));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
  });

  it('tells items apart that share a guid and have no page', async () => {
    serve(rss(ITEMS.map(({ link: _, ...item }) => ({ ...item, guid: 'news' }))));
    expect(await collector.first()).toBe('2 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
  });

  const NOTICE = (place: string, count: number) =>
    `The harbour office at ${place} closed the north pier to all traffic after ${count} pilots complained.`;
  const NOTICES = [
    { title: 'Notice from Aldwin', text: NOTICE('Aldwin', 12) },
    { title: 'Notice from Renke', text: NOTICE('Renke', 31) },
    { title: 'Notice from Halm', text: NOTICE('Halm', 7) },
  ].map((notice, index) => ({ ...notice, link: `https://paper.example/${index}` }));

  it('tells a later item from the one that had its guid, though both have one form', async () => {
    for (const notice of NOTICES) {
      serve(rss([{ ...notice, guid: 'notice' }]));
      expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    }
    expect(await collector.titles()).toHaveLength(3);
  });

  it('keeps an article whose guid, which is all it has, stands for something else now', async () => {
    const MAST = 'A mast of the yacht Osprey broke off Skarn in a gale, as 3 sailors of Vessany looked on from a boat.';
    serve(rss([{ title: 'Notice from Aldwin', text: NOTICE('Aldwin', 12), guid: 'now' }]));
    await collector.first();
    serve(rss([{ title: 'Mast breaks', text: MAST, guid: 'now' }]));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    serve(rss([{ title: 'Mast breaks', text: `${MAST} The gale went on.`, guid: 'now' }]));
    expect(await collector.first()).toBe('0 new, 1 updated, 0 unchanged');
    expect(await collector.titles()).toEqual(['Mast breaks', 'Notice from Aldwin']);
    // A few words are too little to tell: a guid is believed.
    serve(rss([{ title: 'Fog', guid: 'now' }]));
    expect(await collector.first()).toBe('0 new, 1 updated, 0 unchanged');
  });

  it('tells items apart in a feed that counts them anew with each one', async () => {
    const counted = (notices: readonly object[]) =>
      rss(notices.map((notice, index) => ({ ...notice, guid: `${index}` })));
    // By their pages, and without.
    for (const listed of [NOTICES, NOTICES.map(({ link: _, ...notice }) => notice)]) {
      collector = new Collector(topicOf([site.url('/feed')]));
      serve(counted(listed.slice(1)));
      expect(await collector.first()).toBe('2 new, 0 updated, 0 unchanged');
      serve(counted(listed));
      expect(await collector.first()).toBe('1 new, 0 updated, 2 unchanged');
      expect(await collector.first()).toBe('0 new, 0 updated, 3 unchanged');
      expect(await collector.titles()).toHaveLength(3);
    }
  });

  it('tells items apart that all link to one page', async () => {
    serve(rss(ITEMS.map((item) => ({ ...item, link: 'https://paper.example/alerts' }))));
    expect(await collector.first()).toBe('2 new, 0 updated, 0 unchanged');
    serve(rss(ITEMS.map(({ guid: _, ...item }) => ({ ...item, link: 'https://paper.example/' }))));
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
  });

  it('knows one item under different guids', async () => {
    serve(rss(['a', 'b', 'c'].map((guid) => ({ ...ITEMS[0], guid }))));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    serve(rss(['d', 'e'].map((guid) => ({ ...ITEMS[0], guid, link: `${ITEMS[0]?.link}?utm_source=${guid}` }))));
    expect(await collector.first()).toBe('0 new, 0 updated, 1 unchanged');
  });

  it('knows an item with a guid of its own wherever its page moves', async () => {
    serve(rss(ITEMS));
    await collector.first();
    serve(rss([{ ...ITEMS[0], title: 'Ferry held again', link: 'https://paper.example/held-again' }]));
    expect(await collector.first()).toBe('0 new, 1 updated, 0 unchanged');
    expect((await collector.kept()).find(({ guid }) => guid === '1')).toMatchObject({
      title: 'Ferry held again',
      revision: 2,
    });
  });

  it('takes items without guid, link or date', async () => {
    serve(
      rss([{ title: 'Ferry held', text: 'It was held.' }, { text: 'A mast fell on pier nine.' }, { title: 'Fog' }]),
    );
    expect(await collector.first()).toBe('3 new, 0 updated, 0 unchanged');
    expect(await collector.first()).toBe('0 new, 0 updated, 3 unchanged');
    const [nameless, held] = await collector.kept();
    expect(nameless).toMatchObject({ title: '', lines: ['A mast fell on pier nine.'] });
    expect(held).toMatchObject({ day: '2031-05-04', stated: { dateKnown: 'inferred' } });
    expect(held?.stated['dateBasis']).toBe('the feed gives no date; first read on 2031-05-04');
  });

  it('is cited as its reader counts: the headline first, however much is known of it besides', async () => {
    serve(rss([{ title: 'Mast falls', text: 'A mast fell on pier nine.', guid: '1' }]));
    await collector.collect();
    const onlyFile = async (): Promise<string> => [...(await readLedger(collector.store)).articles.keys()][0] ?? '';
    const paragraphs = async (): Promise<readonly string[]> => {
      const file = await onlyFile();
      const clean = await cleanArticle((await collector.store.read(articleName(file))) ?? new Uint8Array(), { file });
      if ('refused' in clean) throw new Error(clean.refused);
      return clean.document.lines.map(({ start, end }) => clean.document.text.slice(start, end));
    };
    expect(await paragraphs()).toEqual(['Mast falls', 'A mast fell on pier nine.']);
    // One that was collected when its front matter counted stays as it was posted.
    const file = await onlyFile();
    const text = (await readText(collector.store, articleName(file))) ?? '';
    await collector.store.write(articleName(file), text.replace(',"collected":"feed"', ''));
    serve(rss([{ title: 'Mast falls', text: 'A mast fell on pier ten.', guid: '1' }]));
    expect(await collector.first()).toBe('0 new, 1 updated, 0 unchanged');
    expect((await paragraphs()).slice(3)).toEqual(['Mast falls', 'A mast fell on pier ten.']);
  });

  it('passes over an item without a word, and says so', async () => {
    serve(rss([{ guid: '1', link: 'https://paper.example/1' }]));
    expect((await collector.collect()).reports).toMatchObject([{ added: 0, wordless: 1 }]);
  });

  const TIDE = 'The tide at Port Aldwin stood at 4 metres when the harbour master Marta Quillon looked at the gauge.';
  it('takes texts without guid and link for one where only small words differ', async () => {
    serve(rss([{ title: 'Tide', text: TIDE }]));
    await collector.first();
    serve(rss([{ title: 'Tide', text: TIDE.replace('looked at', 'read') }]));
    expect(await collector.first()).toBe('0 new, 1 updated, 0 unchanged');
    for (const [from, to] of [
      ['4', '5'],
      ['Marta', 'Anna'],
      ['4 metres', 'four metres'],
    ] as const) {
      serve(rss([{ title: 'Tide', text: TIDE.replace(from, to) }]));
      expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    }
  });

  it('does not take alike texts of one publisher for copies where they have pages', async () => {
    serve(rss([1, 2].map((n) => ({ title: 'Tide', link: `https://paper.example/${n}`, text: TIDE }))));
    expect(await collector.first()).toBe('2 new, 0 updated, 0 unchanged');
  });

  it('keeps what another publisher copied as one article, and says who else has it', async () => {
    site.serve('/agency', rss([{ title: 'Tide', link: 'https://agency.example/t', text: TIDE }], 'Coast Agency'));
    collector.topic = topicOf([site.url('/feed'), site.url('/agency')]);
    serve(rss([{ title: 'Tide', link: 'https://paper.example/t', text: TIDE.replace('looked at', 'read') }]));
    const { added, reports } = await collector.collect();
    expect([added, reports[1]]).toMatchObject([1, { added: 0, unchanged: 1 }]);
    const [tide] = await collector.kept();
    expect(tide?.stated['note']).toBe('Also published by Coast Agency, https://agency.example/t.');
    site.serve(
      '/agency',
      rss([{ title: 'Tide', link: 'https://agency.example/t', text: TIDE.replace('4', '5') }], 'Coast'),
    );
    // They tell different things now: two articles.
    expect(await collector.collect()).toMatchObject({ added: 1, updated: 0 });
    expect(await collector.collect()).toMatchObject({ added: 0, updated: 0 });
  });

  it('does not mind the order of a feed', async () => {
    serve(rss(ITEMS));
    await collector.first();
    serve(rss(ITEMS.toReversed()));
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
  });

  it('does not mind that a feed changes its guids, nor that it changes them without pages', async () => {
    serve(rss(ITEMS));
    await collector.first();
    serve(rss(ITEMS.map((item) => ({ ...item, guid: `tag:paper.example,2031:${item.guid}` }))));
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
    serve(rss(ITEMS.map(({ link: _, ...item }) => ({ ...item, guid: `urn:${item.guid}` }))));
    expect(await collector.first()).toBe('0 new, 0 updated, 2 unchanged');
    serve(
      rss(ITEMS.map(({ link: _, ...item }) => ({ ...item, guid: `urn:${item.guid}`, text: `${item.text} Later.` }))),
    );
    expect(await collector.first()).toBe('0 new, 2 updated, 0 unchanged');
  });

  it('takes the later of two versions of one item, run after run', async () => {
    const versions = [
      { ...ITEMS[0], date: 'Sun, 04 May 2031 10:00:00 GMT', text: 'Twelve are held.' },
      { ...ITEMS[0], date: 'Sun, 04 May 2031 11:00:00 GMT', text: 'Fourteen are held.' },
    ];
    serve(rss(versions));
    expect(await collector.first()).toBe('1 new, 0 updated, 0 unchanged');
    serve(rss(versions.toReversed()));
    expect(await collector.first()).toBe('0 new, 0 updated, 1 unchanged');
    expect((await collector.kept())[0]?.lines).toEqual(['Fourteen are held.']);
  });

  it('lets only the feed that brought an article change it', async () => {
    collector.topic = topicOf([site.url('/feed'), site.url('/short')]);
    serve(rss(ITEMS));
    site.serve('/short', rss(ITEMS.map((item) => ({ ...item, text: 'Short.' }))));
    expect(await collector.collect()).toMatchObject({ added: 2, updated: 0 });
    expect(await collector.collect()).toMatchObject({ added: 0, updated: 0 });
  });
});

describe('a feed that is gone', () => {
  it('leaves its articles to another that has them, and one that stumbles does not', async () => {
    collector.topic = topicOf([site.url('/feed'), site.url('/other')]);
    serve(rss(ITEMS));
    site.serve('/other', rss(ITEMS.map((item) => ({ ...item, text: `${item.text} Later.` }))));
    await collector.collect();
    site.serve('/feed', { status: 500 });
    expect(await collector.collect()).toMatchObject({ updated: 0, failed: 1 });
    site.serve('/feed', { status: 410 });
    await collector.collect();
    expect(await collector.collect()).toMatchObject({ added: 0, updated: 0 });
    expect((await collector.kept()).every(({ lines }) => lines.join().includes('Later.'))).toBe(true);
  });
});
