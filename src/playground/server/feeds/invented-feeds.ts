/** Feeds of a coast that is nowhere, on one day of May 2031: what the page's tab "Feeds" plays. */

/** An item, as its feed has it from an instant on. */
export interface InventedItem {
  /** When it appears, in UTC, `05 17:30` being the fifth of May; where there are several of one id, the latest counts. */
  readonly at: string;
  /** By which the feed knows it. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface InventedFeed {
  readonly url: string;
  readonly title: string;
  readonly items: readonly InventedItem[];
  /** Between these instants its server answers with status 503. */
  readonly down?: readonly [from: string, to: string];
}

/** The instant of `05 17:30`, in milliseconds since 1970. */
export const instantAt = (at: string): number => Date.parse(`2031-05-${at.replace(' ', 'T')}:00Z`);

export const INVENTED_FEEDS: readonly InventedFeed[] = [
  {
    url: 'https://paper.example/aldwin/feed.json',
    title: 'Aldwin Paper',
    items: [
      {
        at: '05 16:10',
        id: 'tern-held',
        title: 'Ferry held off Port Aldwin',
        text: 'The ferry Tern was held off Port Aldwin on Monday with 14 people aboard, harbour master Marta Quillon said. The Coast Guard said that its engine had failed.',
      },
      {
        at: '06 07:20',
        id: 'tern-home',
        title: 'Ferry Tern towed home',
        text: 'The ferry Tern was towed into Port Aldwin on Tuesday, harbour master Marta Quillon said. Nobody was hurt.\n\nThe ferry Dunlin took over its crossings on Tuesday morning, the Aldwin Line said.',
      },
      {
        at: '06 11:40',
        id: 'tern-held',
        title: 'Ferry held off Port Aldwin',
        text: 'The ferry Tern was held off Port Aldwin on Monday with 16 people aboard, harbour master Marta Quillon said. The Coast Guard said that its engine had failed.',
      },
      {
        at: '06 15:05',
        id: 'council',
        title: 'Council of Aldwin asks for a second ferry',
        text: 'The council of Port Aldwin asked the Aldwin Line on Tuesday for a second ferry, Mayor Ines Falk told reporters. The line said that it had none to spare before June.',
      },
    ],
  },
  {
    url: 'https://agency.example/coast.json',
    title: 'Coast Agency',
    items: [
      {
        at: '05 17:05',
        id: 'a-tern',
        title: 'Engine failure stops ferry',
        text: 'The ferry Tern lost its engine off Port Aldwin on Monday, the Coast Guard said. Passengers said that 17 people were aboard.',
      },
      {
        at: '06 08:45',
        id: 'a-pier',
        title: 'Pier in Vessany closed after mast falls',
        text: 'Pier nine in Vessany was closed on Tuesday after a mast fell, Mayor Kosta Vell said. Two workers were injured, the hospital of Vessany said.',
      },
      {
        at: '06 13:30',
        id: 'a-pier-two',
        title: 'Three injured on pier in Vessany',
        text: 'Three workers were injured on Tuesday when a mast fell on pier nine in Vessany, the union of dock workers said. Mayor Kosta Vell said that two were.',
      },
    ],
  },
  {
    url: 'https://radio.example/skarn.json',
    title: 'Radio Skarn',
    down: ['06 02:00', '06 07:00'],
    items: [
      {
        at: '05 17:30',
        id: 'rain',
        title: 'Rain floods market of Skarn',
        text: 'Rain flooded the market of Skarn on Monday, the Skarn council said. About 40 stalls were closed.',
      },
      {
        at: '06 09:10',
        id: 'market',
        title: 'Market of Skarn opens again',
        text: 'The market of Skarn was opened again on Tuesday, the Skarn council said. Mayor Lena Orrin thanked the fire brigade of Vessany.',
      },
      {
        at: '06 16:20',
        id: 'bridge',
        title: 'Bridge of Skarn shut to lorries',
        text: 'The bridge of Skarn was shut to lorries on Tuesday evening, the Skarn council said. Engineer Pavel Brandt said that the flood had washed out a pillar.',
      },
    ],
  },
];

/** A feed at an instant, as JSON Feed 1.1, the newest item first: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ url, title, items }: InventedFeed, now: number): string {
  const published = items.filter(({ at }) => instantAt(at) <= now);
  const current = new Map(published.map((item) => [item.id, item]));
  const first = (id: string): number => instantAt(published.find((item) => item.id === id)?.at ?? '');
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language: 'en',
    items: [...current.values()].toReversed().map(({ id, title: headline, text }) => ({
      id,
      url: `${new URL(url).origin}/${id}`,
      title: headline,
      content_text: text,
      date_published: new Date(first(id)).toISOString(),
    })),
  });
}
