import type { Day, Days } from '../../digest/types.ts';
import type { CommandWords } from './commands.ts';
import { datesIn } from './dates.ts';
import { languageIn } from './language-names.ts';
import { inRooms } from './rooms.ts';
import type { Words } from './words.ts';

const months = 'հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր'.split(
  ' ',
);
const ofMonth = months.map((month) => `${month}ի`);
const short = 'հունվ. փետր. մարտի ապր. մայիսի հունիսի հուլիսի օգոս. սեպտ. հոկտ. նոյ. դեկտ.'.split(' ');
const weekdays = 'կիրակի երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ'.split(' ');

const yearly = (year: number | null): string => (year === null ? '' : `${year} թ. `);
const dates = datesIn({
  ...{ months, ofMonth, short, yearLeads: true },
  day: (day, month, year) => `${yearly(year)}${month} ${day}`,
  month: (month, year) => `${yearly(year)}${month}`,
  year: (year) => `${year} թ.`,
  years: (first, last) => `${first}–${last} թթ.`,
  about: (date) => `մոտավորապես ${date}`,
});

/** "հոկտեմբերից", "հոկտեմբերի 31-ից": a word takes the ending as it is, a number behind a hyphen. */
const since = (label: string): string => (/\p{L}$/u.test(label) ? `${label}ից` : `${label}-ից`);

/** A noun behind a number stays in the singular. */
const count = (one: string) => (number: number) => `${number} ${one}`;

const row = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const commands: CommandWords = {
  brief: ['Թեման հինգ տողով՝ ինչ է եղել, ինչ են պատասխանել, ինչն է վիճարկվում'],
  timeline: [
    'Իրադարձություններն ըստ հերթականության և որքան հաստատված է ամեն հաղորդում',
    {
      when: 'Օր, ամիս, տարի, տասնամյակ կամ ժամանակահատված՝ անգլերեն. "oct 27 to oct 31", "1990s"',
      about: 'Մարդ, վայր, կազմակերպություն կամ բառեր',
    },
  ],
  who: [
    'Մարդ կամ կազմակերպություն՝ պաշտոն, անվան ձևեր, խոսքեր և գործողություններ',
    { name: 'Անուն՝ ցանկացած գրությամբ. առանց անվան՝ բոլորի ցանկը' },
  ],
  where: [
    'Վայր՝ ինչ են գրում դրա մասին, անվան ձևեր, իրադարձություններն այնտեղ',
    { place: 'Վայր՝ ցանկացած գրությամբ. առանց անվան՝ բոլորի ցանկը' },
  ],
  sources: [
    'Հոդվածները՝ հրատարակիչ, ամսաթիվ, սկզբնաղբյուրներ, ինչ կա միայն մեկում',
    { article: 'Հոդված՝ անունով կամ տառով. առանց դրա՝ բոլորի ցանկը' },
  ],
  disputed: [
    'Որտեղ են հաղորդումները տարբերվում՝ բոլոր տարբերակները կողք կողքի, առանց վճռի',
    { about: 'Մարդ, վայր, կազմակերպություն կամ բառեր' },
  ],
  figures: [
    'Բոլոր թվերը՝ ինչ է հաշվված, ով է նշել, որ հոդվածում',
    { about: 'Ինչ է հաշվված, կամ մարդ, վայր, կազմակերպություն' },
  ],
  summary: [
    'Մեկ օր՝ ինչ է եղել, ով ինչ է ասել, ինչն է վիճարկվում',
    { day: 'Օր, օրինակ՝ 2020-10-31 կամ "oct 30". եթե նշված չէ՝ վերջինը' },
  ],
  picture: [
    'Նկար՝ ցույց տալու համար. ժամանակագրություն, մեկ հարցի կողմերը կամ զոհերի թվի աճը',
    {
      when: 'Օր, ամիս, տարի, տասնամյակ կամ ժամանակահատված. լռելյայն՝ նորությունների օրերը',
      about: 'Անուն կամ բառեր, վիճելի հարց, ինչ է հաշվված, կամ "toll"',
    },
  ],
  search: ['Այս բառերով պնդումներ և իրադարձություններ, լավագույնները՝ սկզբում', { words: 'Ինչ փնտրել' }],
  cite: [
    'Բացել հղումը՝ պարբերություն, մեջբերում, սկզբնաղբյուր, էլ ով է գրում այդ մասին',
    { id: 'Հղում, ինչպես ցույց է տրված պատասխաններում, օրինակ՝ A5' },
  ],
  help: ['Ինչ կարելի է հարցնել, օրինակներով', { command: 'Մեկ հրաման' }],
  subscribe: [
    'Ամենօրյա ամփոփում հրապարակել այս ալիքում',
    {
      time: 'Ժամ՝ 9, 9am կամ 21:30. լռելյայն՝ 09:00',
      zone: 'Քաղաք կամ ժամային գոտի՝ Yerevan կամ Europe/Berlin. լռելյայն՝ թեմայինը',
      days: 'daily, weekdays կամ օրեր, օրինակ՝ "mon wed fri". լռելյայն՝ ամեն օր',
      mode: 'new՝ ինչն է նոր օրվա մեջ, replay՝ արխիվն օր առ օր',
      channel: 'Discord՝ այլ ալիք, թեմա կամ ֆորում սրա փոխարեն',
      role: 'Discord՝ դեր, որը նշում է ամեն հրապարակում. նրանց համար, ովքեր կարող են նշել այն',
      picture: 'on՝ ամեն հրապարակում այդ օրերի պատկերով, off՝ առանց դրա',
    },
  ],
  subscription: [
    'Ինչի է բաժանորդագրված այս ալիքը և երբ է հաջորդ հրապարակումը',
    { channel: 'Discord՝ այլ ալիք, թեմա կամ ֆորում սրա փոխարեն' },
  ],
  unsubscribe: [
    'Դադարեցնել ամենօրյա ամփոփումն այս ալիքում',
    { confirm: 'yes՝ դադարեցնել առանց կրկին հարցնելու', channel: 'Discord՝ այլ ալիք, թեմա կամ ֆորում սրա փոխարեն' },
  ],
  pause: ['Առայժմ պահել ամենօրյա ամփոփումն այս ալիքում', { channel: 'Discord՝ այլ ալիք, թեմա կամ ֆորում սրա փոխարեն' }],
  resume: ['Շարունակել ամենօրյա ամփոփումն այս ալիքում', { channel: 'Discord՝ այլ ալիք, թեմա կամ ֆորում սրա փոխարեն' }],
  follow: [
    'Գրել այստեղ, երբ ամփոփագրում նորություն կա անվան կամ բառերի մասին',
    { about: 'Մարդ, վայր, կազմակերպություն կամ բառեր', confirm: 'yes՝ նաև բառեր, որոնք ամփոփագրում դեռ չկան' },
  ],
  unfollow: ['Այլևս չգրել անվան կամ բառերի մասին', { about: 'Անուն կամ բառեր, որոնց հետևում են այստեղ, կամ "all"' }],
  follows: ['Ինչին են հետևում այստեղ'],
  language: [
    'Փաստերի շուրջ եղած բառերի լեզուն՝ ձեզ կամ այս ալիքի համար',
    { language: 'English, Русский, Հայերեն կամ Azərbaycanca', for: 'me՝ ձեզ համար, channel՝ ամբողջ ալիքի համար' },
  ],
};

/** Words in Armenian. */
export const hy: Words = /* @__PURE__ */ inRooms(
  {
    code: 'hy',
    name: 'Հայերեն',
    more: (number: number) => `ևս ${number}`,
    listed: (names: readonly string[]) => row(names, 'և'),
    either: (names: readonly string[]) => row(names, 'կամ'),
  },
  {
    counted: () => ({
      article: count('հոդված'),
      day: count('օր'),
      event: count('իրադարձություն'),
      fact: count('փաստ'),
      feed: count('լրահոս'),
      figure: count('թիվ'),
      line: count('տող'),
      name: count('անուն'),
      question: count('հարց'),
      newArticle: count('նոր հոդված'),
      newDispute: count('նոր վիճելի հարց'),
      newEvent: count('նոր իրադարձություն'),
      newFigure: count('նոր թիվ'),
      changedDispute: count('փոփոխված վիճելի հարց'),
      changedEvent: count('փոփոխված իրադարձություն'),
      changedFigure: count('փոփոխված թիվ'),
    }),
    dates: () => ({
      ...dates,
      weekday: (number: number) => weekdays[number] ?? '',
      instant: (day: string, time: string, zone: string) => `${day}, ${time} ${zone}`,
      since: (label: string, _: Days) => `${since(label)} ի վեր`,
      after: (label: string, _: Days) => `${since(label)} հետո`,
      until: (label: string, _: Days) => `մինչև ${label} (ներառյալ)`,
      before: (label: string, _: Days) => `մինչև ${label}`,
      decade: (first: number) => `${first}-ական թթ.`,
      century: (number: number) => `${number}-րդ դար`,
      all: 'բոլոր ամսաթվերը',
      outOfReach: (year: number) => `${year} թվականը սահմաններից դուրս է. տարիները 1-ից 9999-ն են։`,
      noMonth: (month: number) => `${month} համարով ամիս չկա։`,
      noDay: (day: number) => `Ոչ մի ամսում չկա ${day} ամսաթիվ։`,
      noDayOfMonth: (day: number, month: number, year: number, days: number) =>
        `${yearly(year)}${months[month - 1]}ն ունի ${days} օր, ուստի ${ofMonth[month - 1]} ${day} չկա։`,
      readDayFirst: (written: string, label: string) => `«${written}» կարդացվել է սկզբից օրը՝ ${label}։`,
      readAsMonths: (written: string, first: number, last: number) =>
        `«${written}» կարդացվել է որպես ${months[first - 1]} – ${months[last - 1]}։`,
      readAsLatest: (weekday: number, day: Day) =>
        `Շաբաթվա օրը (${weekdays[weekday]}) կարդացվել է որպես ամփոփագրի վերջին այդպիսի օրը՝ ${dates.day(day)}։`,
      fromLatest: (written: string, latest: Day) =>
        `Այս ամփոփագիրն արխիվ է. «${written}» հաշվվում է դրա վերջին օրվանից՝ ${dates.day(latest)}։`,
    }),
    views: () => ({
      about: 'Հոդվածի մասին',
      acts: 'Խոսք և գործ',
      allEvents: 'Բոլոր դեպքերը',
      allFigures: 'Բոլոր թվերը',
      allPositions: 'Բոլոր տարբերակները',
      articles: 'Հոդվածներ',
      background: 'Նախապատմություն',
      broader: 'Լայն ամսաթվեր',
      commands: 'Բոլոր հրամանները',
      concernedBy: 'Առնչվող դեպքեր',
      contested: 'Վիճելի',
      elsewhere: 'Գրում են ուրիշները',
      eventsThere: 'Դեպքերն այնտեղ',
      feeds: 'Լրահոսեր',
      figures: 'Թվեր',
      inDetail: 'Մանրամասն',
      inFull: 'Ամբողջությամբ',
      leftOut: 'Այստեղ չկա',
      namedIn: 'Հիշատակումներ',
      notes: 'Նշումներ',
      onlyHere: 'Միայն այստեղ',
      rests: 'Հիմնված է սրա վրա',
      said: 'Ինչ է ասվել',
      speakers: 'Ով ինչ է ասել',
      spellings: 'Գրություններ',
      withStatements: 'Պնդումներով',
    }),
    buttons: () => ({
      allDisputed: 'Ամբողջ վիճելին',
      allOfTheseDays: 'Այս բոլոր օրերը',
      allPlaces: 'Բոլոր վայրերը',
      allSources: 'Բոլոր աղբյուրները',
      back: 'Հետ',
      brief: 'Համառոտ',
      channelHas: 'Ինչ ունի ալիքը',
      contested: 'Վիճելի',
      disputed: 'Վիճելի',
      inWords: 'Բառերով',
      toll: 'Զոհերի թիվը',
      everyone: 'Բոլոր անունները',
      everythingDisputed: 'Ամբողջ վիճելին',
      followed: 'Ինչին են հետևում',
      goOn: 'Շարունակել',
      help: 'Օգնություն',
      howToSubscribe: 'Ինչպես բաժանորդագրվել',
      mentionNobody: 'Ոչ ոքի չնշել',
      keepIt: 'Թողնել',
      latestDay: 'Վերջին օրը',
      more: 'Ավելին',
      open: 'Բացել',
      pause: 'Դադար',
      pauseInstead: 'Ավելի լավ է դադար',
      people: 'Մարդիկ',
      previous: 'Նախորդ',
      resume: 'Վերսկսել',
      share: 'Ցույց տալ ալիքում',
      sources: 'Աղբյուրներ',
      stopIt: 'Այո, դադարեցնել',
      subscribe: 'Բաժանորդագրվել',
      subscription: 'Բաժանորդագրություն',
      summaryOfDay: 'Այդ օրվա ամփոփումը',
      tellAgain: 'Պատմել կրկին',
      timeline: 'Ժամանակագրություն',
      unfollow: 'Չհետևել',
      unsubscribe: 'Չեղարկել',
      wholeAnswer: 'Ամբողջ պատասխանը',
      wholeTimeline: 'Ողջ ժամանակագրությունը',
      whatToAsk: 'Ինչ կարելի է հարցնել',
    }),
    offers: () => ({
      allDates: (about: string) => `Բոլոր ամսաթվերը՝ ${about}`,
      counts: (kind: string) => `Թվեր՝ ${kind}`,
      followAnyway: 'Միևնույն է՝ հետևել',
      next: (position: string) => `Հաջորդ (${position})`,
      paragraph: (number: string) => `Պարբերություն ${number}`,
      search: (words: string) => `Փնտրել «${words}»`,
      searchFor: (words: string) => `Փնտրել ${words}`,
      summary: (day: string) => `Ամփոփում՝ ${day}`,
      timeline: (month: string) => `Ժամանակագրություն՝ ${month}`,
    }),
    menus: () => ({
      moreByDate: (left: number) => `Եվս ${left}՝ ըստ ամսաթվի`,
      openCitation: 'Բացել հղումը',
      openEvent: 'Բացել իրադարձությունը',
      openFound: 'Բացել գտնվածը',
      shareLine: 'Ցույց տալ մեկ տող',
    }),
    frame: () => ({
      footer: (title: string, version: string, articles: string, published: string) =>
        `${title}, ամփոփագիր ${version} · ${articles}${published === '' ? '' : `, ${published}`}`,
      askWithCommand: <S>(because: string, help: S) => [`${because}Հարցրեք հրամանով. `, help, ' ցույց կտա, թե ինչ կա։'],
      notes: 'Նշումներ',
      position: (shown: string, total: number) => `${shown} / ${total}`,
      articles: count('հոդված'),
      sources: 'Աղբյուրներ',
      apology: 'Սխալ տեղի ունեցավ, և պատասխանել չհաջողվեց։ Փորձեք կրկին մեկ րոպեից։',
      alreadyShared: 'Արդեն ցույց է տրված։',
      sharedBy: 'Ցույց է տալիս',
      sharedByMember: 'Ցույց է տվել մասնակիցներից մեկը',
      staleButton: 'Այս կոճակն այլևս չի գործում',
      ofAnotherDigest: 'Այն ավելի վաղ ամփոփագրից է։',
      changedSince: (button: string, now: string) =>
        `Ամփոփագիրը փոխվել է. կոճակը ${button} տարբերակից է, պատասխանը՝ ${now} տարբերակից։`,
      noPictures: 'Նկարներն այստեղ կարգավորված չեն',
      noPicturesLede: 'Դրանք նկարվում են այնտեղ, որտեղ կա դրանց հասցեների բանալին։ Բառերով կա՝',
      unanswerable: 'Դրան այստեղ հնարավոր չէ պատասխանել',
      noSuchDigest: 'Այդպիսի ամփոփագիր չկա',
      noDigestBehind: (topic: string, known: string) => `/${topic} հրամանի տակ ամփոփագիր չկա։ Փորձեք ${known}։`,
      askedOf: (topic: string, others: string) =>
        `Պատասխանը ${topic} թեմայից է։ Այլ թեմայի համար սկսեք դրա անունով՝ ${others}։`,
      tooLong: (lines: number) => `${lines} տող չափազանց երկար է այստեղ ցույց տալու համար։`,
      linesTooLong: (lines: number) => `Չափազանց երկար, այստեղ ցույց չտրված տողեր՝ ${lines}`,
      remarksTooLong: (remarks: number) => `Չափազանց երկար, այստեղ ցույց չտրված պարզաբանումներ՝ ${remarks}`,
      menuGoesOn: 'Տեքստն ավարտվում է այս էջից առաջ, ցանկը շարունակվում է։',
      pageTooLong: 'Հարցը չափազանց երկար է էջը թերթող կոճակի համար. հարցրեք ավելի կարճ։',
      toShare: <S>(asked: S) => ['Բոլորին ցույց տալու համար կրկին հարցրեք՝ նշելով ', asked],
      askInstead: <S>(label: string, asked: S) => [`«${label}»՝ հարցրեք `, asked],
    }),
    plain: () => ({
      further: (number: number) => `ևս ${number}`,
      more: (behind: string) => `Ավելին՝ ${behind} (ավելացրեք --full)`,
      next: 'Հաջորդը՝',
      among: (command: string) => `(${command} ցանկում)`,
      byItsLine: (menu: string, command: string) => `${menu}՝ ${command} և մի քանի բառ վերևի տողից`,
      forInstance: (menu: string, asked: string) => `${menu}, օրինակ՝ ${asked}`,
      fromItem: (number: number) => ` (${number} կետից)`,
    }),
    cites: () => ({
      article: (id: string) => `Հոդված ${id}`,
      noHeadline: 'առանց վերնագրի',
      noPublisher: 'հրատարակիչը նշված չէ',
      machineTranslated: '(տեքստը նման է մեքենայական թարգմանության)',
      laterDiffers: 'ավելի ուշ այլ կերպ է ասվել',
      contested: (what: string, others: number) => `վիճարկվում է՝ ${what}${others > 0 ? ` և ևս ${others}` : ''}`,
      changed: (what: string, others: number) => `ավելի ուշ փոխվել է՝ ${what}${others > 0 ? ` և ևս ${others}` : ''}`,
      independent: count('անկախ աղբյուր'),
      oneSource: 'մեկ աղբյուր',
      apart: (articles: number) => `${articles} հոդված, ամեն մեկում՝ իր պատմությունը`,
      onlyIn: (article: string) => `միայն ${article}`,
      allFrom: (articles: number, origin: string) => `${articles} հոդված, բոլորը՝ հղումով ${origin}`,
      note: (text: string) => `Նշում. ${text}`,
    }),
    help: () => ({
      title: (topic: string) => `${topic}. ինչ կարելի է հարցնել`,
      lede: 'Անուն, վայր, օր կամ ցանկացած բառ՝ նաև առանց հրամանի։',
      kinds: {
        topic: 'թեման, դրա իրադարձությունները, մեկ օր',
        names: 'անուն՝ ցանկացած գրությամբ',
        counts: 'որտեղ են հաղորդումները տարբերվում, բոլոր թվերը, նկար',
        words: 'բառեր, հոդվածներ, մեկ հղում',
        channel: 'ամենօրյա ամփոփում, անվան մասին նորություններ՝ այստեղ',
      },
      attempt: 'Փորձեք ',
      one: (command: string) => `Օգնություն՝ ${command}`,
      options: 'Պարամետրեր',
      optional: ' (կարելի է չնշել)',
      examples: 'Օրինակներ',
      summary: (command: string) => commands[command as keyof CommandWords]?.[0] ?? '',
      option: (command: string, option: string) =>
        (commands[command as keyof CommandWords]?.[1] as Readonly<Record<string, string>> | undefined)?.[option] ?? '',
    }),
    typing: () => ({
      share: 'Պատասխանը ցույց տալ ալիքի բոլոր մասնակիցներին. այլապես տեսնում եք միայն դուք',
      ask: 'Հարցրեք ձեր բառերով՝ անուն, օր, «ինչ է եղել»',
      question: 'Ինչ եք ուզում իմանալ',
    }),
    pictures: () => ({
      reported: (days: string) => `Ինչ է հաղորդվել, ${days}`,
      reportedOf: (about: string, days: string) => `Ինչ է հաղորդվել (${about}), ${days}`,
      shown: (shown: number, total: string, signs: readonly string[]) =>
        `Ցույց է տրված ${shown}, ընդամենը՝ ${total}։ ${signs.length > 0 ? capital(signs.join('; ')) : 'Ամեն մեկն ունի մի քանի աղբյուր'}։`,
      diamond: 'շեղանկյուն՝ վիճարկվում է',
      cross: 'խաչ՝ ավելի ուշ այլ կերպ է ասվել',
      hollow: 'դատարկ նշան՝ մեկ աղբյուր',
      bar: 'գոտի՝ այս օրերի սահմաններում',
      positions: (shown: number, total: number) =>
        `Տարբերակները կողք կողքի՝ ${shown} / ${total}. առանց վճռի, ոչինչ չի միջինացվել։`,
      counted: (kind: string, days: string) => `${capital(kind)}՝ ինչ է հաշվվել, ${days}`,
      asGiven: (isContested: boolean, left: number) =>
        `Ամեն մեկը՝ ինչպես նշվել է. ոչինչ չի գումարվել կամ միջինացվել։${isContested ? ' Շեղանկյուն՝ վիճարկվում է։' : ''}${left > 0 ? ` Նկարված չէ ևս ${left}։` : ''}`,
      contested: 'վիճարկվում է',
      nobody: (articles: string) => `${articles}, առանց անվան`,
      published: (day: string) => `հրապարակման օրը՝ ${day}`,
      digest: (title: string, version: string) => `${title}, ամփոփագիր ${version}`,
      foot: (digest: string, articles: string) => `${digest} · Աղբյուրներ՝ ${articles}`,
    }),
    timeline: () => ({
      title: (words: string) => `Ժամանակագրություն՝ ${words}`,
      oldestFirst: (events: string) => `${events}, սկզբում՝ վաղերը։`,
      broad: (label: string | undefined, events: number) =>
        `Հենց այդ ամսաթվով (${label ?? 'այս օրերը'}) ոչինչ չկա. ${
          events === 1 ? 'այս իրադարձությունն ունի' : 'այս իրադարձություններն ունեն'
        } ավելի լայն ամսաթիվ, որը ներառում է այն։ `,
    }),
    emptyDays: () => ({
      before: (day: string, events: string) => `Նորություններով նախորդ օրը՝ ${day} (${events})։`,
      after: (day: string, events: string) => `Նորություններով հաջորդ օրը՝ ${day} (${events})։`,
      broader: (events: string) => `Ավելի լայն ամսաթվով, գուցե նաև այստեղ՝ ${events}։`,
    }),
    disputes: () => ({
      title: 'Որտեղ են հաղորդումները տարբերվում',
      titleAbout: (about: string) => `Որտեղ են հաղորդումները տարբերվում՝ ${about}`,
      count: (title: string, questions: string) => `${title} · ${questions}, առանց վճռի`,
      none: 'Հարցեր, որոնցում հաղորդումները տարբերվում են, նշված չեն։',
      contested: 'Վիճելի. ',
      changedLater: 'Ավելի ուշ փոխվել է. ',
      hadFirst: (article: string, first: string, later: readonly string[]) =>
        `${article}, սկզբում՝ ${[first, ...later].join('; հետո՝ ')}`,
      inArticles: (holders: string, articles: string) => `${holders} (${articles})`,
      changed: ' (ավելի ուշ փոխվել է)',
      columns: ['Ով է ասում', 'Ինչ'],
      byDetour: 'Հենց այս բառերը չկան. դրանք կան կողքին հաղորդվածի մեջ։',
    }),
    figures: () => ({
      title: (total: number) => `Թվեր · ${total}, ոչինչ չի գումարվել կամ միջինացվել`,
      titleAbout: (about: string, figures: string) => `Թվեր՝ ${about} · ${figures}`,
      columns: ['Քանի', 'Ինչ', 'Ում տվյալներով'],
      asOf: (day: string) => `${day} դրությամբ`,
      notNamed: 'անունը նշված չէ',
      givenBy: (names: string) => `տվյալները՝ ${names}`,
      givenIn: (names: string, articles: string) => `տվյալները՝ ${names}, հաղորդում է ${articles}`,
      givenByNobody: (articles: string) => `հաղորդում է ${articles}. ում տվյալներն են, ասված չէ`,
      before: (amounts: readonly string[]) => `; մինչ այդ՝ ${amounts.join(', ')}`,
    }),
    names: () => ({
      everyone: 'Ով ով է',
      places: 'Վայրեր',
      none: 'Ոչինչ նշված չէ։',
      count: (title: string, total: number) => `${title} · ${total}, սկզբում՝ ամենանշանավորները`,
      role: 'Պաշտոն',
      notAsItStands: (why: string) => `. չի կարելի բառացի ընդունել՝ ${why}`,
      term: (from: string, to: string) => `${from} – ${to}`,
      since: (from: string) => `սկիզբը՝ ${from}`,
      until: (to: string) => `ավարտը՝ ${to}`,
      used: 'Ինչպես են անվանում հոդվածները',
      printed: (where: string, articles: number, spelling: string) =>
        `${where}. ${articles === 1 ? 'հոդվածում' : 'հոդվածներում'} գրված է ${spelling}։`,
      figuresGiven: 'Նշված թվեր',
      figuresAbout: 'Թվեր այդ մասին',
      namedWith: 'Ամենից հաճախ հիշատակվում է սրանց հետ',
      inLines: (lines: number) => `${lines} տողում`,
      showing: (name: string, asked: string) => `Ցույց է տրված ${name} (հարցրել եք «${asked}»)։`,
      elsewhere: <S>(name: string, type: 'person' | 'organisation' | 'place', asked: S) => [
        `${name}. այս ամփոփագրում ${{ place: 'վայր է', person: 'մարդ է', organisation: 'կազմակերպություն է' }[type]}։ Նույնն է տալիս `,
        asked,
        '։',
      ],
    }),
    search: () => ({
      noneWhole: 'Բոլոր բառերով տող չկա, կան սրանցից մի քանիսը',
      moreThan: (lines: number) => `Ավելի քան ${lines} տող`,
    }),
    sources: () => ({
      title: (articles: string) => `Աղբյուրներ · ${articles}`,
      keys: (first: string, last: string) => `${first} – ${last}`,
      publisher: (name: string, basis: string) => `հրատարակիչ՝ ${name} (${basis})`,
      publishedBy: (name: string) => `հրատարակիչ՝ ${name}`,
      onDay: (day: string, isInferred: boolean) => `հրապարակման օրը՝ ${day}${isInferred ? ', եզրակացված' : ''}`,
      author: (name: string, basis: string) => `հեղինակ՝ ${name} (${basis})`,
      unread: (tag: string) => {
        const name = languageIn('hy', tag) ?? 'անհայտ';
        return `լեզուն՝ ${name}. դրանից այստեղ ոչինչ չկա`;
      },
      noAuthor: 'հեղինակը նշված չէ',
      inferred: (day: string, basis: string) => `հրապարակման օրը՝ ${day}, եզրակացված՝ ${basis}`,
      published: (day: string, basis: string) => `հրապարակման օրը՝ ${day}, նշված՝ ${basis}`,
      dateline: (place: string) => `վայրը տեքստի սկզբում՝ ${place}`,
      origins: (names: string) => `ում է հղում անում՝ ${names}`,
      noOrigin: 'չի ասում, թե որտեղից է տեղեկությունը',
      translated: 'թարգմանություն, ինչպես ասված է հոդվածում',
      notTranslated: 'թարգմանության նշաններ չկան',
      suspected: 'նման է թարգմանության',
      paragraphs: (numbers: readonly number[]) =>
        ` (${numbers.length === 1 ? 'պարբերություն' : 'պարբերություններ'} ${numbers.join(', ')})`,
      read: 'Կարդալ հոդվածը',
      machine: (why: string) => `Նման է մեքենայական թարգմանության՝ ${why}`,
    }),
    sole: () => ({
      onShared: (lines: string) => `${lines} իրադարձությունների մասին, որոնց մասին գրում են նաև ուրիշները`,
      none: 'Չկա իրադարձություն, որի մասին ուրիշները չեն գրում։',
      alone: (events: string, isMore: boolean, headlines: string) =>
        `Միայն այստեղ՝ ${events}${isMore ? ', այդ թվում' : ''}՝ ${headlines}։`,
      onlyHere: (what: string) => ` Միայն այստեղ են նաև՝ ${what}։`,
      events: 'Հաղորդում է միայն այս հոդվածը',
      lines: 'Հիմնված է միայն այս հոդվածի վրա՝ այլոց էլ հայտնի իրադարձություններից',
      facts: 'Փաստեր՝ հիմնված միայն այս հոդվածի վրա',
      figures: 'Թվեր՝ հիմնված միայն այս հոդվածի վրա',
    }),
    feeds: () => ({
      made: 'Ամփոփագրի կազմման պահին',
      trouble: (state: 'failing' | 'gone', since: string) =>
        `${state === 'gone' ? 'դադարեցված է' : 'չի կարդացվում'}${since === '' ? '' : ` սկսած՝ ${since}`}`,
      read: (instant: string) => `վերջին անգամ կարդացվել է՝ ${instant}`,
      neverRead: 'դեռ չի կարդացվել',
      brought: (articles: string, day: string) => ` · վերջին նորը՝ ${articles}, ${day}`,
      unread: (unread: number, feeds: string) => `Չի կարդացվում ${unread}, ընդամենը ${feeds}. `,
    }),
    cite: () => ({
      alsoTold: 'Այդ մասին գրում են նաև',
      ownWords: 'հենց հոդվածի խոսքերը',
      notShown: 'Այս պարբերությունը մեջբերել չի կարելի։',
      notQuoted: 'Այս պարբերությունից մեջբերում չկա։',
      from: (names: string) => `հղումով՝ ${names}`,
      noOrigin: 'Ասված չէ, թե որտեղից է հոդվածի տեղեկությունը։',
      editor: (note: string) => `Խմբագրի նշում. ${note}`,
      names: (names: string) => `Անունները, ինչպես այստեղ գրված են՝ ${names}`,
      nothing: 'Ամփոփագրում այս պարբերության վրա ոչինչ հիմնված չէ։',
      paragraph: (title: string, number: string) => `${title}, պարբերություն ${number}`,
      noCitation: (asked: string, example: string) => `«${asked}» հղում չէ. հղումը տառ և թիվ է, օրինակ՝ ${example}։`,
      noSuchParagraph: (articles: number, paragraph: number, example: string) =>
        `Այդ անունով ${articles} հոդվածից ոչ մեկում չկա ${paragraph} պարբերություն։ Հղումը գրվում է այսպես՝ ${example}։`,
      hasLeft: (id: string) =>
        `${id} հոդվածն այլևս այս ամփոփագրում չէ. հոդվածները պահվում են սահմանափակ ժամանակ, և դրա տառն ուրիշին չի տրվի։`,
      noArticle: (id: string, keys: string, example: string) =>
        `${id} հոդված այս ամփոփագրում չկա, կան՝ ${keys}։ Հղումը գրվում է այսպես՝ ${example}։`,
      outOfRange: (id: string, paragraphs: number, asked: number) =>
        `${id} հոդվածն ունի 1-ից ${paragraphs} պարբերություն, ${asked} պարբերություն չկա։`,
    }),
    check: () => ({
      name: 'Ստուգել ամփոփագրով',
      title: (found: string) => `Ստուգված է՝ ${found}`,
      contested: (disputes: number) => `${disputes} վիճելի`,
      emptyMessage: 'դատարկ հաղորդագրություն',
      noEvent: 'իրադարձություն չկա',
      noVerdict: 'Առանց վճռի՝ բոլոր տարբերակները, ինչպես հաղորդվել են։',
      knownAsWell: (topics: string) => `Հայտնի է նաև այստեղ՝ ${topics}։`,
      noSuchCount: 'Այդպիսի թիվ այստեղ չկա՝ ',
    }),
    subscriptions: () => ({
      state: 'Ամենօրյա ամփոփումն այս ալիքում',
      has: 'Այս ալիքն արդեն ունի դա',
      on: (topic: string) => `Ամենօրյա ամփոփում (${topic})՝ միացված է`,
      goesOn: 'Ամենօրյա ամփոփումը շարունակվում է',
      cannotPost: 'Բաժանորդագրված է, բայց բոտը դեռ չի կարող գրել այստեղ',
      paused: 'Ամենօրյա ամփոփումը դադարի մեջ է',
      stopped: 'Ամենօրյա ամփոփումը դադարեցված է',
      none: 'Այս ալիքում ամենօրյա ամփոփում չկա',
      toHave: 'Որպեսզի լինի՝ ',
      told: 'Արխիվը պատմվեց մինչև վերջ',
      toHearAgain: 'Այլևս ոչինչ չի հրապարակվում։ Կրկին լսելու համար՝ ',
      posted: (schedule: string) => `Հրապարակվում է ${schedule}։`,
      schedule: (days: string, time: string, zone: string) => `${days}, ժամը ${time}, ${zone}`,
      everyDay: 'ամեն օր',
      weekdays: 'աշխատանքային օրերին',
      onDays: (days: readonly number[]) =>
        `${row(
          days.map((day) => weekdays[day] ?? ''),
          'և',
        )} օրերին`,
      inForum: 'Յուրաքանչյուր հրապարակում ֆորումի առանձին թեմա է։',
      mentions: (role: string) => `Նշվում է ${role} դերը։`,
      newMode: 'Պատմում է՝ ինչն է նոր վերջին ամփոփումից հետո։',
      replayMode: (told: number, days: number) =>
        `Պատմում է արխիվը՝ նորությունների մեկ օր ամեն անգամ. պատմված է ${told} / ${days}։`,
      next: (weekday: number, instant: string) => `Հաջորդը՝ ${weekdays[weekday] ?? ''}, ${instant}։`,
      last: (day: string) => `Վերջինը՝ ${day}։`,
      pausedByRequest: 'Դադարի մեջ է, քանի որ ալիքում այդպես են խնդրել։',
      pausedBy: (why: string) => `Դադարի մեջ է, քանի որ հրապարակումը մերժվել է՝ ${why}։ Երբ դա շտկվի՝ `,
      askedFor: 'Խնդրել է այս ալիքի մասնակիցներից մեկը։',
      offset: 'UTC-ի շեղումը ամառային ժամ չունի։ Որևէ վայրի ժամերին հետևելու համար նշեք քաղաք։',
      confirm: 'Դադարեցնե՞լ ամենօրյա ամփոփումն այս ալիքում',
      confirmLede: 'Այն կդադարի այստեղ բոլորի համար։ Դադարը հիշում է արխիվի տեղը, դադարեցումը՝ ոչ։',
      failed: 'Չհաջողվեց',
      unreachable: 'Բաժանորդագրություններն այս պահին հասանելի չեն։ Փորձեք կրկին մեկ րոպեից։',
      unchanged: 'Ոչինչ չի փոխվել',
      notYet: 'Դեռ բաժանորդագրված չէ',
      noTime: <S>(asked: S) => [asked, ' ժամ չէ։ Գուցե սրանցից մե՞կը։'],
      noDays: <S>(asked: S) => [asked, ' շաբաթվա օրեր չեն։ Գուցե սրանցից մե՞կը։'],
      noMode: <S>(asked: S) => [asked, ' այդպես հնարավոր չէ. «new»՝ նորը, «replay»՝ արխիվն օր առ օր։'],
      whichZone: <S>(asked: S) => ['Ո՞ր ժամերը նկատի ունի ', asked, '։ Ընտրեք կամ նշեք քաղաք։'],
      noZone: <S>(asked: S) => [
        'Չկա ժամային գոտի կամ քաղաք՝ ',
        asked,
        '։ Նշեք մոտակա մեծ քաղաք՝ անգլերեն, օրինակ՝ Yerevan կամ Berlin։',
      ],
      notSetUp: 'Ամենօրյա ամփոփումներն այստեղ կարգավորված չեն',
      notSetUpLede:
        'Բաժանորդագրությունները պահվում են այնտեղ, որտեղ dateline-ն ունի աղյուսակ և հրապարակելու թոքեն։ Առայժմ հարցրեք մեկ օրվա մասին՝',
      hindrance: {
        private: 'Ամենօրյա ամփոփումները սերվերի ալիքների համար են, իսկ սա անձնական զրույց է։',
        userApp: 'Հավելվածը տեղադրված է ձեզ համար, ոչ թե այս սերվերում. հրապարակելու համար այստեղ պետք է դրա բոտը։',
        noManager: 'Ամենօրյա ամփոփումը կարող են փոխել միայն նրանք, ովքեր կառավարում են այս ալիքը։',
        lacks: (permissions: string) =>
          `Բոտը չի կարող գրել այս ալիքում։ Պակասում է՝ ${permissions}։ Տվեք այս իրավունքները և կրկին հարցրեք։`,
        noChannel: 'Ամենօրյա ամփոփումն ալիքի համար է. ընտրեք այն հավելվածի գլխավոր էջում կամ հարցրեք հենց ալիքում։',
        everyone: 'Հրապարակումը երբեք չի նշում բոլորին։ Ընտրեք այլ դեր։',
        noMention: 'Այս դերի նշումը կարող են միացնել միայն նրանք, ովքեր իրավունք ունեն նշելու այն։',
        botMayNot:
          'Բոտը չի կարող նշել այս դերը։ Թույլ տվեք բոլորին նշել այն կամ տվեք բոտին «Mention @everyone, @here, and All Roles» իրավունքը։',
        locked: 'Այս թեման փակված է. դրանում գրել կարող են միայն թեմաները կառավարողները։',
        chooseAgain:
          'Ով ունի այդ իրավունքը՝ պարզվում է ալիքը կամ դերն ընտրելիս։ Կրկին գրեք հրամանը և ընտրեք դրանք այնտեղ։',
      },
    }),
    follows: () => ({
      already: (name: string) => `${name}. արդեն հետևում են`,
      noMore: (most: number) => `Այստեղ կարելի է հետևել առավելագույնը ${most} անվան`,
      following: (name: string) => `Հետևում ենք՝ ${name}`,
      cannotPost: 'Հետևում ենք, բայց բոտը դեռ չի կարող գրել այստեղ',
      ended: (name: string) => `Այլևս չենք հետևում՝ ${name}`,
      notFollowed: (name: string) => `${name}. այստեղ չեն հետևում`,
      none: 'Այստեղ ոչնչի չեն հետևում',
      toFollow: 'Անվան կամ բառերի մասին նորություններ ստանալու համար՝ ',
      count: (names: string) => `Այստեղ հետևում են · ${names}`,
      lede: 'Հրապարակվում է այստեղ, երբ ամփոփագրում նորություն կա սրանցից մեկի մասին, ժամը մեկից ոչ հաճախ։',
      direct: {
        none: 'Դուք դեռ ոչնչի չեք հետևում',
        toFollow: 'Անվան կամ բառերի մասին նորություններ ստանալու համար գրեք ինձ անձամբ՝ ',
        count: (names: string) => `Դուք հետևում եք · ${names}`,
        lede: 'Ուղարկվում է միայն ձեզ, երբ ամփոփագրում նորություն կա սրանցից մեկի մասին, ժամը մեկից ոչ հաճախ։',
      },
    }),
    language: () => ({
      current: (name: string) => `Լեզուն՝ ${name}`,
      lede: 'Դրանով են փաստերի շուրջ եղած բառերը։ Վերնագրերը, պնդումները և անունները մնում են այնպես, ինչպես ամփոփագրում են։',
      forYou: (name: string) => `Պատասխանները ձեզ՝ ${name}`,
      forChannel: (name: string) => `Պատասխաններն ու ամփոփումներն այս ալիքում՝ ${name}`,
      which: 'Ո՞ր լեզուն',
      thisChannel: 'Նաև այս ալիքի համար',
      unknown: <S>(asked: S) => [asked, ' լեզուներից չէ։ Գուցե սրանցից մե՞կը։'],
      notKept: 'Լեզուն այստեղ չի հիշվում',
      notKeptLede: 'Ընտրված լեզուն պահվում է այնտեղ, որտեղ dateline-ն ունի աղյուսակ։',
    }),
    posts: () => ({
      footer: (which: string, title: string, version: string) => `${which} · ${title}, ամփոփագիր ${version}`,
      new: (days: string) => `Նոր · ${days}`,
      day: (number: number, of: number) => `Օր ${number} / ${of}${number === of ? ' · վերջինը' : ''}`,
      latestDay: 'Վերջին օրը',
      followed: (names: string) => `Հետևում ենք՝ ${names}`,
      andMore: (name: string, others: number) => `${name}${others > 0 ? ` և ևս ${others}` : ''}`,
      newlyContested: 'Դարձել է վիճելի. ',
      contestedAnew: 'Կրկին վիճելի. ',
      changed: 'Փոխվել է. ',
      changedOtherwise: 'այլ վերնագիր, ամսաթիվ կամ հաստատվածություն',
      inAll: (what: string) => `Ընդամենը՝ ${what}։`,
      nothingNew: (day: string) => `Նոր բան չկա առ ${day}`,
      unchanged: (title: string, since: string) =>
        `${title} ամփոփագիրը չի փոխվել${since === '' ? '' : ` սկսած՝ ${since}`}։ Ամենօրյա ամփոփումը շարունակվում է։`,
    }),
    home: () => ({
      usage: (topic: string) =>
        `Գրեք ինձ *Messages* բաժնում, հիշատակեք ինձ ալիքում կամ մուտքագրեք \`/${topic}\` և հարցը՝ անուն, օր, ցանկացած բառ։`,
      check: 'Հաղորդագրության ցանկում *Check against the digest* միայն ձեզ ցույց կտա, թե դրանում ինչն է վիճարկվում։',
      moreTopics: (topics: string) => `Այլ թեմաներ՝ ${topics}`,
      summary: '*Ամենօրյա ամփոփում* ալիքում՝ տեսնել, դադար տալ, դադարեցնել։',
      chooseChannel: 'Ընտրեք ալիք',
    }),
    refusals: () => ({
      person: {
        title: 'Այդպիսի մարդ կամ կազմակերպություն չկա',
        unfound: <S>(asked: S) => ['Այս ամփոփագրում չկա մարդ կամ կազմակերպություն՝ ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `Այս ամփոփագրում չկա մարդ կամ կազմակերպություն «${asked}» անունով${occurs ? ', բայց բառերը հանդիպում են' : ''}։`,
        menu: 'Մարդիկ և կազմակերպություններ',
      },
      place: {
        title: 'Այդպիսի վայր չկա',
        unfound: <S>(asked: S) => ['Այս ամփոփագրում չկա վայր՝ ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `Այս ամփոփագրում չկա վայր «${asked}» անունով${occurs ? ', բայց բառերը հանդիպում են' : ''}։`,
        menu: 'Վայրեր',
      },
      article: {
        title: 'Այդպիսի հոդված չկա',
        unfound: <S>(asked: S) => ['Այս ամփոփագրում չկա հոդված՝ ', asked, '.'],
        because: (asked: string, keys: string) => `Այս ամփոփագրում չկա «${asked}» հոդված, կան՝ ${keys}։`,
        menu: 'Հոդվածներ',
      },
      citation: {
        title: 'Այդպիսի հղում չկա',
        unfound: <S>(asked: S) => ['Այս ամփոփագրում չկա մեջբերված պարբերություն՝ ', asked, '.'],
        menu: 'Հղումներ',
      },
      command: {
        title: 'Այդպիսի հրաման չկա',
        unfound: <S>(asked: S) => ['Չկա հրաման՝ ', asked, '.'],
        menu: 'Հրամաններ',
      },
      meant: (names: string) => ` Գուցե ${names}։`,
      ambiguous: {
        title: 'Հատկապես ո՞րը',
        lede: <S>(asked: S, names: string) => [asked, ` համապատասխանում է մի քանի անվան՝ ${names}։`],
        menu: 'Ընտրեք անուն',
      },
      date: {
        title: 'Ամսաթիվը չհաջողվեց կարդալ',
        unread: <S>(asked: S) => ['Ընթեռնելի ամսաթիվ չկա՝ ', asked, '.'],
        examples:
          ' Կհարմարի օր, ամիս, տարի, տասնամյակ կամ ժամանակահատված՝ անգլերեն. “oct 30”, “october 2020”, “1990s”, “oct 27 to oct 31”, “before 2000”։',
        menu: 'Ամսաթվեր՝ նորություններով',
      },
      day: {
        title: (days: string) => `Նորություն չկա՝ ${days}`,
        lede: (days: string) => `Այս ամփոփագրում այդ ամսաթվով իրադարձություն չկա՝ ${days}։`,
        menu: 'Օրեր՝ նորություններով',
      },
      nothing: {
        title: 'Ոչինչ չի գտնվել',
        among: {
          disputes: <S>(asked: S) => ['Վիճելի հարցերում ոչինչ չի համապատասխանում՝ ', asked],
          events: <S>(asked: S) => ['Իրադարձություններում ոչինչ չի համապատասխանում՝ ', asked],
          figures: <S>(asked: S) => ['Թվերում ոչինչ չի համապատասխանում՝ ', asked],
          followable: <S>(asked: S) => ['Ամփոփագրի անուններում և բառերում ոչինչ չի համապատասխանում՝ ', asked],
          message: <S>(asked: S) => ['Անուններում, օրերում և թվերում ոչինչ չի համապատասխանում՝ ', asked],
          statements: <S>(asked: S) => ['Պնդումներում և իրադարձություններում ոչինչ չի համապատասխանում՝ ', asked],
        },
        attempt: '. Փորձեք սրանցից մեկը՝',
        menu: 'Փորձեք սրանցից մեկը',
      },
      missing: {
        title: 'Ինչ-որ բան պակասում է',
        wanted: {
          citation: 'Այս հրամանին հղում է պետք',
          follow: 'Այս հրամանին պետք է անուն կամ բառեր, որոնց հետևել',
          words: 'Այս հրամանին փնտրելու բառեր են պետք',
        },
        examples: ', օրինակ՝',
        menu: 'Օրինակներ',
      },
      tooLong: {
        title: 'Չափազանց երկար է',
        lede: (length: number, limit: number) =>
          `Գրել եք ${length} նիշ, խնդրում ենք հարցնել առավելագույնը ${limit} նիշով։`,
        menu: 'Ինչ կարելի է հարցնել',
      },
    }),
  },
);
