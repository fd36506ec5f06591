import type { Day, Days } from '../../digest/types.ts';
import type { CommandWords } from './commands.ts';
import { datesIn, partsOf, unitOf } from './dates.ts';
import { languageIn } from './language-names.ts';
import { inRooms } from './rooms.ts';
import type { Words } from './words.ts';

const months = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');
const short = 'yan fev mart apr may iyun iyul avq sen okt noy dek'.split(' ');
const weekdays = ['bazar', 'bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə'];

/** The ending of an ordinal, which follows the last vowel of the number as it is spoken: "1997-ci", "2003-cü". */
function ordinal(number: number): string {
  const ones = ['', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'][number % 10];
  const tens = ['', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'][Math.floor(number / 10) % 10];
  return `${number}-${ones || tens || (number % 1000 === 0 ? 'ci' : 'cü')}`;
}

const dates = datesIn({
  ...{ months, ofMonth: months, short, yearLeads: false },
  day: (day, month, year) => `${day} ${month}${year === null ? '' : ` ${year}`}`,
  month: (month, year) => `${month}${year === null ? '' : ` ${year}`}`,
  year: (year) => `${ordinal(year)} il`,
  years: (first, last) => `${first}–${ordinal(last)} illər`,
  about: (date) => `təxminən ${date}`,
});

/** The first or last day of a stretch with the noun that endings go to: "oktyabr 2020 ayı" + "ndan". */
function edge(days: Days, side: keyof Days, endings: Readonly<Record<'year' | 'month' | 'day', string>>): string {
  const day = days[side];
  const unit = unitOf(days);
  const name =
    unit === 'year'
      ? `${ordinal(partsOf(day).year)} il`
      : unit === 'month'
        ? `${dates.month(day)} ayı`
        : `${dates.day(day)} tarixi`;
  return name + endings[unit];
}

const FROM = { year: 'dən', month: 'ndan', day: 'ndən' };
const UP_TO = { year: 'ədək', month: 'nadək', day: 'nədək' };

/** A noun behind a number stays in the singular. */
const count = (one: string) => (number: number) => `${number} ${one}`;

const row = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const commands: CommandWords = {
  brief: ['Mövzu beş sətirdə: nə baş verib, nə cavab verilib, nə mübahisəlidir'],
  timeline: [
    'Hadisələr ardıcıllıqla və hər xəbərin nə dərəcədə təsdiqləndiyi',
    {
      when: 'Gün, ay, il, onillik və ya dövr, ingiliscə: "oct 27 to oct 31", "1990s"',
      about: 'Şəxs, yer, təşkilat və ya sözlər',
    },
  ],
  who: [
    'Şəxs və ya təşkilat: vəzifə, adın yazılışları, dedikləri və etdikləri',
    { name: 'İstənilən yazılışda ad; adsız — hamının siyahısı' },
  ],
  where: [
    'Yer: haqqında nə yazılıb, adın yazılışları, oradakı hadisələr',
    { place: 'İstənilən yazılışda yer; adsız — hamısının siyahısı' },
  ],
  sources: [
    'Məqalələr: naşir, tarix və onun əsası, ilkin mənbələr, yalnız birində olanlar',
    { article: 'Ad və ya hərflə məqalə; onsuz — hamısının siyahısı' },
  ],
  disputed: [
    'Xəbərlərin fərqləndiyi yerlər: bütün versiyalar yan-yana, hökm verilmədən',
    { about: 'Şəxs, yer, təşkilat və ya sözlər' },
  ],
  figures: [
    'Bütün rəqəmlər: nə sayılıb, kim deyib, hansı məqalədə',
    { about: 'Nə sayılıb, yaxud şəxs, yer və ya təşkilat' },
  ],
  summary: [
    'Bir gün: nə baş verib, kim nə deyib, nə mübahisəlidir',
    { day: 'Gün, məsələn 2020-10-31 və ya "oct 30"; göstərilməsə, sonuncu' },
  ],
  picture: [
    'Paylaşmaq üçün şəkil: xronologiya, bir sualın tərəfləri və ya itkilərin artımı',
    {
      when: 'Gün, ay, il, onillik və ya dövr; göstərilməsə, xəbərlərin günləri',
      about: 'Ad və ya sözlər; mübahisəli sual; nə sayılıb, yaxud "toll"',
    },
  ],
  search: ['Bu sözlərin olduğu ifadələr və hadisələr, ən uyğunu əvvəl', { words: 'Nə axtarılsın' }],
  cite: [
    'İstinadı aç: abzas, sitat, ilkin mənbə, bunu daha kim yazır',
    { id: 'Cavablarda göstərildiyi kimi istinad, məsələn A5' },
  ],
  help: ['Nə soruşmaq olar, nümunələrlə', { command: 'Bir əmr' }],
  subscribe: [
    'Bu kanalda gündəlik icmal dərc et',
    {
      time: 'Günün vaxtı: 9, 9am və ya 21:30; göstərilməsə, 09:00',
      zone: 'Şəhər və ya saat qurşağı: Yerevan və ya Europe/Berlin; göstərilməsə, mövzununku',
      days: 'daily, weekdays və ya günlər, məsələn "mon wed fri"; göstərilməsə, hər gün',
      mode: 'new: gündə nə yenidir; replay: arxiv gün-gün',
      channel: 'Discord: bunun əvəzinə başqa kanal, mövzu və ya forum',
      role: 'Discord: hər paylaşımın qeyd etdiyi rol; onu qeyd etməyə icazəsi olanlar üçün',
      picture: 'on: hər paylaşımda həmin günlərin şəkli; off: şəkilsiz',
    },
  ],
  subscription: [
    'Bu kanal nəyə abunədir və növbəti dərc nə vaxtdır',
    { channel: 'Discord: bunun əvəzinə başqa kanal, mövzu və ya forum' },
  ],
  unsubscribe: [
    'Bu kanalda gündəlik icmalı dayandır',
    { confirm: 'yes: yenidən soruşmadan dayandır', channel: 'Discord: bunun əvəzinə başqa kanal, mövzu və ya forum' },
  ],
  pause: [
    'Bu kanalda gündəlik icmalı müvəqqəti saxla',
    { channel: 'Discord: bunun əvəzinə başqa kanal, mövzu və ya forum' },
  ],
  resume: ['Bu kanalda gündəlik icmala davam et', { channel: 'Discord: bunun əvəzinə başqa kanal, mövzu və ya forum' }],
  follow: [
    'Dayjestdə bir ad və ya sözlər haqqında yenilik olanda bura yaz',
    { about: 'Şəxs, yer, təşkilat və ya sözlər', confirm: 'yes: dayjestdə hələ olmayan sözlər də' },
  ],
  unfollow: ['Bir ad və ya sözlər haqqında daha yazma', { about: 'Burada izlənən ad və ya sözlər, yaxud "all"' }],
  follows: ['Burada nə izlənir'],
  language: [
    'Faktların ətrafındakı sözlərin dili: sizin üçün və ya bu kanal üçün',
    { language: 'English, Русский, Հայերեն və ya Azərbaycanca', for: 'me: sizin üçün; channel: bütün kanal üçün' },
  ],
};

/** Words in Azerbaijani. */
export const az: Words = /* @__PURE__ */ inRooms(
  {
    code: 'az',
    name: 'Azərbaycanca',
    more: (number: number) => `daha ${number}`,
    listed: (names: readonly string[]) => row(names, 'və'),
    either: (names: readonly string[]) => row(names, 'və ya'),
  },
  {
    counted: () => ({
      article: count('məqalə'),
      day: count('gün'),
      event: count('hadisə'),
      fact: count('fakt'),
      feed: count('lent'),
      figure: count('rəqəm'),
      line: count('sətir'),
      name: count('ad'),
      question: count('sual'),
      newArticle: count('yeni məqalə'),
      newDispute: count('yeni mübahisəli məqam'),
      newEvent: count('yeni hadisə'),
      newFigure: count('yeni rəqəm'),
      changedDispute: count('dəyişmiş mübahisəli məqam'),
      changedEvent: count('dəyişmiş hadisə'),
      changedFigure: count('dəyişmiş rəqəm'),
    }),
    dates: () => ({
      ...dates,
      weekday: (number: number) => weekdays[number] ?? '',
      instant: (day: string, time: string, zone: string) => `${day}, ${time} ${zone}`,
      since: (_: string, days: Days) => `${edge(days, 'from', FROM)} bəri`,
      after: (_: string, days: Days) => `${edge(days, 'to', FROM)} sonra`,
      until: (_: string, days: Days) => `${edge(days, 'to', UP_TO)} (daxil olmaqla)`,
      before: (_: string, days: Days) => `${edge(days, 'from', FROM)} əvvəl`,
      decade: (first: number) => `${ordinal(first)} illər`,
      century: (number: number) => `${ordinal(number)} əsr`,
      all: 'bütün tarixlər',
      outOfReach: (year: number) => `${ordinal(year)} il hüduddan kənardır; illər 1-dən 9999-a qədərdir.`,
      noMonth: (month: number) => `${ordinal(month)} ay yoxdur.`,
      noDay: (day: number) => `Heç bir ayda ayın ${day} günü yoxdur.`,
      noDayOfMonth: (day: number, month: number, year: number, days: number) =>
        `${months[month - 1]} ${year} ayında ${days} gün var, ${day} ${months[month - 1]} yoxdur.`,
      readDayFirst: (written: string, label: string) => `“${written}” əvvəlcə gün kimi oxundu: ${label}.`,
      readAsMonths: (written: string, first: number, last: number) =>
        `“${written}” belə oxundu: ${months[first - 1]} – ${months[last - 1]}.`,
      readAsLatest: (weekday: number, day: Day) =>
        `Həftənin günü (${weekdays[weekday]}) dayjestdəki sonuncu belə gün kimi oxundu: ${dates.day(day)}.`,
      fromLatest: (written: string, latest: Day) =>
        `Bu dayjest arxivdir: “${written}” onun son günündən, ${dates.day(latest)} tarixindən sayılır.`,
    }),
    views: () => ({
      about: 'Məqalə haqqında',
      acts: 'Dedikləri, işləri',
      allEvents: 'Bütün hadisələr',
      allFigures: 'Bütün rəqəmlər',
      allPositions: 'Bütün versiyalar',
      articles: 'Məqalələr',
      background: 'Əvvəlki dövr',
      broader: 'Geniş tarixlər',
      commands: 'Bütün əmrlər',
      concernedBy: 'Aid hadisələr',
      contested: 'Mübahisəli',
      elsewhere: 'Başqaları yazır',
      eventsThere: 'Oradakı hadisələr',
      feeds: 'Lentlər',
      figures: 'Rəqəmlər',
      inDetail: 'Təfərrüatı ilə',
      inFull: 'Tam şəkildə',
      leftOut: 'Burada yoxdur',
      namedIn: 'Adı çəkilir',
      notes: 'Qeydlər',
      onlyHere: 'Yalnız burada',
      rests: 'Buna əsaslanır',
      said: 'Nə deyilib',
      speakers: 'Kim nə deyib',
      spellings: 'Yazılışlar',
      withStatements: 'İfadələrlə birgə',
    }),
    buttons: () => ({
      allDisputed: 'Bütün mübahisəlilər',
      allOfTheseDays: 'Bütün bu günlər',
      allPlaces: 'Bütün yerlər',
      allSources: 'Bütün mənbələr',
      back: 'Geri',
      brief: 'Qısaca',
      channelHas: 'Kanalda nə var',
      contested: 'Mübahisəli',
      disputed: 'Mübahisəli',
      inWords: 'Sözlə',
      toll: 'İtkilər',
      everyone: 'Adı çəkilənlər',
      everythingDisputed: 'Bütün mübahisəlilər',
      followed: 'Burada izlənənlər',
      goOn: 'Davam et',
      help: 'Kömək',
      howToSubscribe: 'Necə abunə olmaq olar',
      mentionNobody: 'Heç kimi qeyd etmə',
      keepIt: 'Saxla',
      latestDay: 'Son gün',
      more: 'Daha çox',
      open: 'Aç',
      pause: 'Fasilə',
      pauseInstead: 'Yaxşısı, fasilə',
      people: 'Şəxslər',
      previous: 'Əvvəlki',
      resume: 'Davam etdir',
      share: 'Kanalda göstər',
      sources: 'Mənbələr',
      stopIt: 'Bəli, dayandır',
      subscribe: 'Abunə ol',
      subscription: 'Abunəlik',
      summaryOfDay: 'Həmin günün icmalı',
      tellAgain: 'Yenidən danış',
      timeline: 'Xronologiya',
      unfollow: 'İzləmə',
      unsubscribe: 'Abunəliyi ləğv et',
      wholeAnswer: 'Bütün cavab',
      wholeTimeline: 'Bütün xronologiya',
      whatToAsk: 'Nə soruşmaq olar',
    }),
    offers: () => ({
      allDates: (about: string) => `Bütün tarixlər: ${about}`,
      counts: (kind: string) => `Rəqəmlər: ${kind}`,
      followAnyway: 'Yenə də izlə',
      next: (position: string) => `Növbəti (${position})`,
      paragraph: (number: string) => `Abzas ${number}`,
      search: (words: string) => `Axtar: “${words}”`,
      searchFor: (words: string) => `Axtar: ${words}`,
      summary: (day: string) => `İcmal: ${day}`,
      timeline: (month: string) => `Xronologiya: ${month}`,
    }),
    menus: () => ({
      moreByDate: (left: number) => `Daha ${left}, tarix üzrə`,
      openCitation: 'İstinadı aç',
      openEvent: 'Hadisəni aç',
      openFound: 'Tapılanı aç',
      shareLine: 'Bir sətri göstər',
    }),
    frame: () => ({
      footer: (title: string, version: string, articles: string, published: string) =>
        `${title}, dayjest ${version} · ${articles}${published === '' ? '' : `, ${published}`}`,
      askWithCommand: <S>(because: string, help: S) => [`${because}Əmrlə soruşun: `, help, ' nə olduğunu göstərir.'],
      notes: 'Qeydlər',
      position: (shown: string, total: number) => `${shown} / ${total}`,
      articles: count('məqalə'),
      sources: 'Mənbələr',
      apology: 'Xəta baş verdi, cavab vermək mümkün olmadı. Bir dəqiqədən sonra yenidən cəhd edin.',
      alreadyShared: 'Artıq göstərilib.',
      sharedBy: 'Göstərən:',
      sharedByMember: 'İştirakçılardan biri göstərib',
      staleButton: 'Bu düymə daha işləmir',
      ofAnotherDigest: 'O, əvvəlki dayjestə aiddir.',
      changedSince: (button: string, now: string) =>
        `Dayjest dəyişib: düymə ${button} versiyasından, cavab ${now} versiyasındandır.`,
      noPictures: 'Şəkillər burada qurulmayıb',
      noPicturesLede: 'Onları ünvanlarının açarı olan yerləşdirmə çəkir. Sözlə bunlar var:',
      unanswerable: 'Buna burada cavab vermək olmur',
      noSuchDigest: 'Belə dayjest yoxdur',
      noDigestBehind: (topic: string, known: string) =>
        `/${topic} əmrinin arxasında dayjest yoxdur. Bunu yoxlayın: ${known}.`,
      askedOf: (topic: string, others: string) =>
        `Cavab ${topic} mövzusundandır. Başqa mövzu üçün onun adı ilə başlayın: ${others}.`,
      tooLong: (lines: number) => `${lines} sətir burada göstərmək üçün çox uzundur.`,
      linesTooLong: (lines: number) => `Çox uzun olduğundan burada göstərilməyən sətirlər: ${lines}`,
      remarksTooLong: (remarks: number) => `Çox uzun olduğundan burada göstərilməyən izahlar: ${remarks}`,
      menuGoesOn: 'Mətn bu səhifədən əvvəl bitir; menyu davam edir.',
      pageTooLong: 'Sual səhifəni çevirən düymə üçün çox uzundur: daha qısa soruşun.',
      toShare: <S>(asked: S) => ['Hamıya göstərmək üçün yenidən soruşun və əlavə edin: ', asked],
      askInstead: <S>(label: string, asked: S) => [`“${label}” üçün soruşun: `, asked],
    }),
    plain: () => ({
      further: (number: number) => `daha ${number}`,
      more: (behind: string) => `Daha çox: ${behind} (--full əlavə edin)`,
      next: 'Növbəti:',
      among: (command: string) => `(${command} siyahısında)`,
      byItsLine: (menu: string, command: string) => `${menu}: ${command} və yuxarıdakı sətirdən bir neçə söz`,
      forInstance: (menu: string, asked: string) => `${menu}, məsələn ${asked}`,
      fromItem: (number: number) => ` (${number} nömrəlidən)`,
    }),
    cites: () => ({
      article: (id: string) => `Məqalə ${id}`,
      noHeadline: 'başlıqsız',
      noPublisher: 'naşir göstərilməyib',
      machineTranslated: '(mətn maşın tərcüməsinə oxşayır)',
      laterDiffers: 'sonra başqa cür deyilib',
      contested: (what: string, others: number) => `mübahisəlidir: ${what}${others > 0 ? ` və daha ${others}` : ''}`,
      changed: (what: string, others: number) => `sonra dəyişib: ${what}${others > 0 ? ` və daha ${others}` : ''}`,
      independent: count('müstəqil mənbə'),
      oneSource: 'bir mənbə',
      apart: (articles: number) => `${articles} məqalə, hər birində öz təsviri`,
      onlyIn: (article: string) => `yalnız ${article}`,
      allFrom: (articles: number, origin: string) => `${articles} məqalə, hamısının istinadı: ${origin}`,
      note: (text: string) => `Qeyd: ${text}`,
    }),
    help: () => ({
      title: (topic: string) => `${topic}: nə soruşmaq olar`,
      lede: 'Ad, yer, gün və ya istənilən söz — əmrsiz də olar.',
      kinds: {
        topic: 'mövzu, hadisələri, bir gün',
        names: 'istənilən yazılışda ad',
        counts: 'xəbərlərin fərqləndiyi yerlər; bütün rəqəmlər; şəkil',
        words: 'sözlər, məqalələr, bir istinad',
        channel: 'gündəlik icmal, bir ad haqqında yeniliklər bura',
      },
      attempt: 'Yoxlayın: ',
      one: (command: string) => `Kömək: ${command}`,
      options: 'Parametrlər',
      optional: ' (göstərilməyə bilər)',
      examples: 'Nümunələr',
      summary: (command: string) => commands[command as keyof CommandWords]?.[0] ?? '',
      option: (command: string, option: string) =>
        (commands[command as keyof CommandWords]?.[1] as Readonly<Record<string, string>> | undefined)?.[option] ?? '',
    }),
    typing: () => ({
      share: 'Cavabı kanaldakıların hamısına göstər; yoxsa onu yalnız siz görürsünüz',
      ask: 'Öz sözlərinizlə soruşun: ad, gün, “nə baş verib”',
      question: 'Nəyi bilmək istəyirsiniz',
    }),
    pictures: () => ({
      reported: (days: string) => `Nə bildirilib, ${days}`,
      reportedOf: (about: string, days: string) => `Nə bildirilib (${about}), ${days}`,
      shown: (shown: number, total: string, signs: readonly string[]) =>
        `Göstərilir: ${shown}, cəmi ${total}. ${signs.length > 0 ? capital(signs.join('; ')) : 'Hər birinin bir neçə mənbəyi var'}.`,
      diamond: 'romb: mübahisəlidir',
      cross: 'xaç: sonra başqa cür deyilib',
      hollow: 'boş işarə: bir mənbə',
      bar: 'zolaq: bu günlər ərzində',
      positions: (shown: number, total: number) =>
        `Versiyalar yan-yana: ${shown} / ${total}; hökm verilmədən, heç nə ortalanmayıb.`,
      counted: (kind: string, days: string) => `${capital(kind)}: nə sayılıb, ${days}`,
      asGiven: (isContested: boolean, left: number) =>
        `Hər biri deyildiyi kimi; heç nə toplanmayıb və ortalanmayıb.${isContested ? ' Romb: mübahisəlidir.' : ''}${left > 0 ? ` Çəkilməyən: ${left}.` : ''}`,
      contested: 'mübahisəlidir',
      nobody: (articles: string) => `${articles}, adsız`,
      published: (day: string) => `dərc tarixi: ${day}`,
      digest: (title: string, version: string) => `${title}, dayjest ${version}`,
      foot: (digest: string, articles: string) => `${digest} · Mənbələr: ${articles}`,
    }),
    timeline: () => ({
      title: (words: string) => `Xronologiya: ${words}`,
      oldestFirst: (events: string) => `${events}; əvvəlcə ən erkənlər.`,
      broad: (label: string | undefined, events: number) =>
        `Dəqiq bu tarixlə (${label ?? 'bu günlər'}) heç nə yoxdur; ${
          events === 1 ? 'bu hadisənin' : 'bu hadisələrin'
        } onu əhatə edən daha geniş tarixi var. `,
    }),
    emptyDays: () => ({
      before: (day: string, events: string) => `Bundan əvvəl xəbər olan son gün: ${day} (${events}).`,
      after: (day: string, events: string) => `Bundan sonra xəbər olan ilk gün: ${day} (${events}).`,
      broader: (events: string) => `Daha geniş tarixli, bəlkə buraya da aid: ${events}.`,
    }),
    disputes: () => ({
      title: 'Xəbərlərin fərqləndiyi yerlər',
      titleAbout: (about: string) => `Xəbərlərin fərqləndiyi yerlər: ${about}`,
      count: (title: string, questions: string) => `${title} · ${questions}, hökm verilmədən`,
      none: 'Xəbərlərin fərqləndiyi sual qeydə alınmayıb.',
      contested: 'Mübahisəli: ',
      changedLater: 'Sonra dəyişib: ',
      hadFirst: (article: string, first: string, later: readonly string[]) =>
        `${article}, əvvəlcə: ${[first, ...later].join('; sonra: ')}`,
      inArticles: (holders: string, articles: string) => `${holders} (${articles})`,
      changed: ' (sonra dəyişib)',
      columns: ['Kim belə deyir', 'Nə'],
      byDetour: 'Bu sözlərin özü yoxdur; onlar yanaşı bildirilənlərdədir.',
    }),
    figures: () => ({
      title: (total: number) => `Rəqəmlər · ${total}, heç nə toplanmayıb və ortalanmayıb`,
      titleAbout: (about: string, figures: string) => `Rəqəmlər: ${about} · ${figures}`,
      columns: ['Nə qədər', 'Nəyin', 'Kimin məlumatı'],
      asOf: (day: string) => `tarix: ${day}`,
      notNamed: 'adı göstərilməyib',
      givenBy: (names: string) => `məlumat: ${names}`,
      givenIn: (names: string, articles: string) => `məlumat: ${names}; bildirən: ${articles}`,
      givenByNobody: (articles: string) => `bildirən: ${articles}; kimin məlumatı olduğu deyilmir`,
      before: (amounts: readonly string[]) => `; ondan əvvəl ${amounts.join(', ')}`,
    }),
    names: () => ({
      everyone: 'Kim kimdir',
      places: 'Yerlər',
      none: 'Heç nə qeydə alınmayıb.',
      count: (title: string, total: number) => `${title} · ${total}, əvvəlcə ən tanınanlar`,
      role: 'Vəzifə',
      notAsItStands: (why: string) => `; olduğu kimi qəbul edilməməlidir: ${why}`,
      term: (from: string, to: string) => `${from} – ${to}`,
      since: (from: string) => `başlanğıc: ${from}`,
      until: (to: string) => `son: ${to}`,
      used: 'Məqalələrdə necə adlandırılır',
      printed: (where: string, articles: number, spelling: string) =>
        `${where}: ${articles === 1 ? 'məqalədə' : 'məqalələrdə'} belə yazılıb: ${spelling}.`,
      figuresGiven: 'Deyilən rəqəmlər',
      figuresAbout: 'Buna aid rəqəmlər',
      namedWith: 'Ən çox bunlarla birgə çəkilir',
      inLines: (lines: number) => `${lines} sətirdə`,
      showing: (name: string, asked: string) => `Göstərilir: ${name} (soruşdunuz: “${asked}”).`,
      elsewhere: <S>(name: string, type: 'person' | 'organisation' | 'place', asked: S) => [
        `${name} bu dayjestdə ${{ place: 'yerdir', person: 'şəxsdir', organisation: 'təşkilatdır' }[type]}; `,
        asked,
        ' də eynisini verir.',
      ],
    }),
    search: () => ({
      noneWhole: 'Bütün sözlərin olduğu sətir yoxdur; bunların bir hissəsi var',
      moreThan: (lines: number) => `${lines} sətirdən çox`,
    }),
    sources: () => ({
      title: (articles: string) => `Mənbələr · ${articles}`,
      keys: (first: string, last: string) => `${first} – ${last}`,
      publisher: (name: string, basis: string) => `naşir: ${name} (${basis})`,
      publishedBy: (name: string) => `naşir: ${name}`,
      onDay: (day: string, isInferred: boolean) => `dərc tarixi: ${day}${isInferred ? ', nəticə çıxarılıb' : ''}`,
      author: (name: string, basis: string) => `müəllif: ${name} (${basis})`,
      unread: (tag: string) => {
        const name = languageIn('az', tag) ?? 'naməlum';
        return `dil: ${name}; ondan burada heç nə yoxdur`;
      },
      noAuthor: 'müəllif göstərilməyib',
      inferred: (day: string, basis: string) => `dərc tarixi: ${day}, nəticə çıxarılıb: ${basis}`,
      published: (day: string, basis: string) => `dərc tarixi: ${day}, göstərilib: ${basis}`,
      dateline: (place: string) => `mətnin əvvəlində yer: ${place}`,
      origins: (names: string) => `kimə istinad edir: ${names}`,
      noOrigin: 'məlumatın haradan olduğunu demir',
      translated: 'tərcümədir, özündə deyildiyi kimi',
      notTranslated: 'tərcümə əlaməti yoxdur',
      suspected: 'tərcüməyə oxşayır',
      paragraphs: (numbers: readonly number[]) =>
        ` (${numbers.length === 1 ? 'abzas' : 'abzaslar'} ${numbers.join(', ')})`,
      read: 'Məqaləni oxu',
      machine: (why: string) => `Maşın tərcüməsinə oxşayır: ${why}`,
    }),
    sole: () => ({
      onShared: (lines: string) => `başqalarının da yazdığı hadisələrdən ${lines}`,
      none: 'Başqalarının yazmadığı hadisə yoxdur.',
      alone: (events: string, isMore: boolean, headlines: string) =>
        `Yalnız burada: ${events}${isMore ? ', o cümlədən' : ''}: ${headlines}.`,
      onlyHere: (what: string) => ` Yalnız burada olan başqa: ${what}.`,
      events: 'Yalnız bu məqalə xəbər verir',
      lines: 'Yalnız bu məqaləyə əsaslanır, başqalarının da yazdığı hadisələrdən',
      facts: 'Yalnız bu məqaləyə əsaslanan faktlar',
      figures: 'Yalnız bu məqaləyə əsaslanan rəqəmlər',
    }),
    feeds: () => ({
      made: 'Bu dayjest hazırlananda',
      trouble: (state: 'failing' | 'gone', since: string) =>
        `${state === 'gone' ? 'dayandırılıb' : 'oxunmur'}${since === '' ? '' : `, başlanğıc: ${since}`}`,
      read: (instant: string) => `son oxunuş: ${instant}`,
      neverRead: 'hələ oxunmayıb',
      brought: (articles: string, day: string) => ` · son yenilik: ${articles}, ${day}`,
      unread: (unread: number, feeds: string) => `Oxunmayan: ${unread}, cəmi ${feeds}: `,
    }),
    cite: () => ({
      alsoTold: 'Bunu həmçinin yazır',
      ownWords: 'məqalənin öz sözləri',
      notShown: 'Bu abzasdan sitat göstərilə bilməz.',
      notQuoted: 'Bu abzasdan sitat yoxdur.',
      from: (names: string) => `istinad: ${names}`,
      noOrigin: 'Məqalənin məlumatı haradan aldığı deyilmir.',
      editor: (note: string) => `Redaktorun qeydi: ${note}`,
      names: (names: string) => `Adlar burada yazıldığı kimi: ${names}`,
      nothing: 'Bu dayjestdə heç nə bu abzasa əsaslanmır.',
      paragraph: (title: string, number: string) => `${title}, abzas ${number}`,
      noCitation: (asked: string, example: string) =>
        `“${asked}” istinad deyil: istinad hərf və rəqəmdir, məsələn ${example}.`,
      noSuchParagraph: (articles: number, paragraph: number, example: string) =>
        `Belə adlanan ${articles} məqalənin heç birində ${ordinal(paragraph)} abzas yoxdur. İstinad belə yazılır: ${example}.`,
      hasLeft: (id: string) =>
        `${id} məqaləsi artıq bu dayjestdə deyil: məqalələr məhdud müddət saxlanılır və onun hərfi başqasına verilmir.`,
      noArticle: (id: string, keys: string, example: string) =>
        `Bu dayjestdə ${id} məqaləsi yoxdur; olanlar: ${keys}. İstinad belə yazılır: ${example}.`,
      outOfRange: (id: string, paragraphs: number, asked: number) =>
        `${id} məqaləsində 1-dən ${paragraphs} nömrəyə qədər abzas var; ${ordinal(asked)} abzas yoxdur.`,
    }),
    check: () => ({
      name: 'Dayjestlə yoxla',
      title: (found: string) => `Yoxlanıldı: ${found}`,
      contested: (disputes: number) => `${disputes} mübahisəli`,
      emptyMessage: 'boş mesaj',
      noEvent: 'hadisə yoxdur',
      noVerdict: 'Hökm verilmədən: bütün versiyalar, bildirildiyi kimi.',
      knownAsWell: (topics: string) => `Burada da məlumdur: ${topics}.`,
      noSuchCount: 'Burada belə rəqəm yoxdur: ',
    }),
    subscriptions: () => ({
      state: 'Bu kanalda gündəlik icmal',
      has: 'Bu kanalda artıq var',
      on: (topic: string) => `Gündəlik icmal (${topic}): qoşulub`,
      goesOn: 'Gündəlik icmal davam edir',
      cannotPost: 'Abunəlik var, amma bot hələ bura yaza bilmir',
      paused: 'Gündəlik icmal fasilədədir',
      stopped: 'Gündəlik icmal dayandırılıb',
      none: 'Bu kanalda gündəlik icmal yoxdur',
      toHave: 'Olması üçün: ',
      told: 'Arxiv sona qədər danışılıb',
      toHearAgain: 'Daha heç nə dərc olunmur. Yenidən eşitmək üçün: ',
      posted: (schedule: string) => `Dərc olunur: ${schedule}.`,
      schedule: (days: string, time: string, zone: string) => `${days}, saat ${time}, ${zone}`,
      everyDay: 'hər gün',
      weekdays: 'iş günləri',
      onDays: (days: readonly number[]) =>
        `${row(
          days.map((day) => weekdays[day] ?? ''),
          'və',
        )} günləri`,
      inForum: 'Hər paylaşım forumun ayrıca mövzusudur.',
      mentions: (role: string) => `${role} rolu qeyd olunur.`,
      newMode: 'Məzmunu: son icmaldan bəri nə yenidir.',
      replayMode: (told: number, days: number) =>
        `Məzmunu: arxiv, hər dəfə bir günün xəbərləri; danışılıb: ${told} / ${days}.`,
      next: (weekday: number, instant: string) => `Növbəti: ${weekdays[weekday] ?? ''}, ${instant}.`,
      last: (day: string) => `Sonuncu: ${day}.`,
      pausedByRequest: 'Fasilədədir: kanalda kimsə bunu istəyib.',
      pausedBy: (why: string) => `Fasilədədir, çünki dərcdən imtina edilib: ${why}. Bu düzələndə: `,
      askedFor: 'Bunu kanalın bir iştirakçısı istəyib.',
      offset: 'UTC fərqinin yay vaxtı yoxdur. Bir yerin saatını izləmək üçün şəhər adı yazın.',
      confirm: 'Bu kanalda gündəlik icmal dayandırılsın?',
      confirmLede: 'Burada hamı üçün dayanacaq. Fasilə arxivdəki yeri yadda saxlayır, dayandırma saxlamır.',
      failed: 'Alınmadı',
      unreachable: 'Abunəliklərə hazırda çıxış yoxdur. Bir dəqiqədən sonra yenidən cəhd edin.',
      unchanged: 'Heç nə dəyişmədi',
      notYet: 'Hələ abunə olunmayıb',
      noTime: <S>(asked: S) => [asked, ' günün vaxtı deyil. Bunlardan biri?'],
      noDays: <S>(asked: S) => [asked, ' həftənin günləri deyil. Bunlardan biri?'],
      noMode: <S>(asked: S) => [asked, ' belə olmur: “new” yenilikdir, “replay” arxiv gün-gün.'],
      whichZone: <S>(asked: S) => ['Hansı saat nəzərdə tutulur: ', asked, '? Seçin və ya şəhər adı yazın.'],
      noZone: <S>(asked: S) => [
        'Belə saat qurşağı və ya şəhər yoxdur: ',
        asked,
        '. Yaxındakı böyük şəhəri ingiliscə yazın, məsələn Yerevan və ya Berlin.',
      ],
      notSetUp: 'Gündəlik icmallar burada qurulmayıb',
      notSetUpLede:
        'Abunəliklər dateline cədvəl və dərc üçün tokenlə yerləşdirilən yerdə saxlanılır. Hələlik bir gün haqqında soruşun:',
      hindrance: {
        private: 'Gündəlik icmallar server kanalları üçündür; bu isə şəxsi söhbətdir.',
        userApp: 'Tətbiq bu serverdə deyil, sizin üçün quraşdırılıb: dərc üçün burada onun botu lazımdır.',
        noManager: 'Gündəlik icmalı yalnız bu kanalı idarə edənlər dəyişə bilər.',
        lacks: (permissions: string) =>
          `Bot bu kanala yaza bilmir. Çatışmır: ${permissions}. Bu icazələri verin və yenidən soruşun.`,
        noChannel: 'Gündəlik icmal kanal üçündür: onu tətbiqin əsas səhifəsində seçin və ya kanalın özündə soruşun.',
        everyone: 'Paylaşım heç vaxt hamını qeyd etmir. Başqa rol seçin.',
        noMention: 'Bu rolun qeyd olunmasını yalnız onu qeyd etməyə icazəsi olanlar qoşa bilər.',
        botMayNot:
          'Bot bu rolu qeyd edə bilmir. Onu hamının qeyd etməsinə icazə verin və ya bota «Mention @everyone, @here, and All Roles» icazəsini verin.',
        locked: 'Bu mövzu bağlıdır: ona yalnız mövzuları idarə edənlər yaza bilər.',
        chooseAgain:
          'Buna kimin icazəsi olduğu kanal və ya rol seçiləndə bilinir. Əmri yenidən yazın və onu orada seçin.',
      },
    }),
    follows: () => ({
      already: (name: string) => `${name}: artıq izlənir`,
      noMore: (most: number) => `Burada ən çoxu ${most} ad izlənə bilər`,
      following: (name: string) => `İzlənir: ${name}`,
      cannotPost: 'İzlənir, amma bot hələ bura yaza bilmir',
      ended: (name: string) => `Daha izlənmir: ${name}`,
      notFollowed: (name: string) => `${name}: burada izlənmir`,
      none: 'Burada heç nə izlənmir',
      toFollow: 'Bir ad və ya sözlər haqqında yenilikləri bilmək üçün: ',
      count: (names: string) => `Burada izlənir · ${names}`,
      lede: 'Dayjestdə bunlardan biri haqqında yenilik olanda bura yazılır, saatda bir dəfədən çox olmadan.',
      direct: {
        none: 'Hələ heç nə izləmirsiniz',
        toFollow: 'Bir ad və ya sözlər haqqında yenilikləri bilmək üçün mənə şəxsi mesaj yazın: ',
        count: (names: string) => `İzləyirsiniz · ${names}`,
        lede: 'Dayjestdə bunlardan biri haqqında yenilik olanda yalnız sizə göndərilir, saatda bir dəfədən çox olmadan.',
      },
    }),
    language: () => ({
      current: (name: string) => `Dil: ${name}`,
      lede: 'Faktların ətrafındakı sözlər bu dildədir. Başlıqlar, ifadələr və adlar dayjestdəki kimi qalır.',
      forYou: (name: string) => `Sizə cavablar: ${name}`,
      forChannel: (name: string) => `Bu kanaldakı cavablar və icmallar: ${name}`,
      which: 'Hansı dil?',
      thisChannel: 'Bu kanal üçün də',
      unknown: <S>(asked: S) => [asked, ' dillərdən biri deyil. Bunlardan biri?'],
      notKept: 'Dil burada yadda saxlanılmır',
      notKeptLede: 'Seçilmiş dil dateline cədvəllə yerləşdirilən yerdə saxlanılır.',
    }),
    posts: () => ({
      footer: (which: string, title: string, version: string) => `${which} · ${title}, dayjest ${version}`,
      new: (days: string) => `Yeni · ${days}`,
      day: (number: number, of: number) => `Gün ${number} / ${of}${number === of ? ' · sonuncu' : ''}`,
      latestDay: 'Son gün',
      followed: (names: string) => `İzlənir: ${names}`,
      andMore: (name: string, others: number) => `${name}${others > 0 ? ` və daha ${others}` : ''}`,
      newlyContested: 'Mübahisəli olub: ',
      contestedAnew: 'Yenidən mübahisəli: ',
      changed: 'Dəyişib: ',
      changedOtherwise: 'başqa başlıq, tarix və ya təsdiqlənmə',
      inAll: (what: string) => `Cəmi: ${what}.`,
      nothingNew: (day: string) => `Yenilik yoxdur: ${day}`,
      unchanged: (title: string, since: string) =>
        `${title} dayjesti dəyişməyib${since === '' ? '' : `, başlanğıc: ${since}`}. Gündəlik icmal davam edir.`,
    }),
    home: () => ({
      usage: (topic: string) =>
        `Mənə *Messages* bölməsində yazın, kanalda adımı çəkin və ya \`/${topic}\` və sual yazın: ad, gün, istənilən söz.`,
      check: 'Mesajın menyusunda *Check against the digest* nəyin mübahisəli olduğunu yalnız sizə göstərir.',
      moreTopics: (topics: string) => `Başqa mövzular: ${topics}`,
      summary: 'Kanalda *gündəlik icmal*: baxmaq, fasilə vermək, dayandırmaq.',
      chooseChannel: 'Kanal seçin',
    }),
    refusals: () => ({
      person: {
        title: 'Belə şəxs və ya təşkilat yoxdur',
        unfound: <S>(asked: S) => ['Bu dayjestdə belə adlı şəxs və ya təşkilat yoxdur: ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `Bu dayjestdə “${asked}” adlı şəxs və ya təşkilat yoxdur${occurs ? ', amma sözlər rast gəlinir' : ''}.`,
        menu: 'Şəxslər və təşkilatlar',
      },
      place: {
        title: 'Belə yer yoxdur',
        unfound: <S>(asked: S) => ['Bu dayjestdə belə adlı yer yoxdur: ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `Bu dayjestdə “${asked}” adlı yer yoxdur${occurs ? ', amma sözlər rast gəlinir' : ''}.`,
        menu: 'Yerlər',
      },
      article: {
        title: 'Belə məqalə yoxdur',
        unfound: <S>(asked: S) => ['Bu dayjestdə belə məqalə yoxdur: ', asked, '.'],
        because: (asked: string, keys: string) => `Bu dayjestdə “${asked}” məqaləsi yoxdur; olanlar: ${keys}.`,
        menu: 'Məqalələr',
      },
      citation: {
        title: 'Belə istinad yoxdur',
        unfound: <S>(asked: S) => ['Bu dayjestdə istinad edilən belə abzas yoxdur: ', asked, '.'],
        menu: 'İstinadlar',
      },
      command: {
        title: 'Belə əmr yoxdur',
        unfound: <S>(asked: S) => ['Belə əmr yoxdur: ', asked, '.'],
        menu: 'Əmrlər',
      },
      meant: (names: string) => ` Bəlkə ${names}?`,
      ambiguous: {
        title: 'Məhz hansı?',
        lede: <S>(asked: S, names: string) => [asked, ` bir neçə ada uyğundur: ${names}.`],
        menu: 'Ad seçin',
      },
      date: {
        title: 'Bu tarix oxunmur',
        unread: <S>(asked: S) => ['Burada oxunan tarix yoxdur: ', asked, '.'],
        examples:
          ' Gün, ay, il, onillik və ya dövr ingiliscə yazıla bilər: “oct 30”, “october 2020”, “1990s”, “oct 27 to oct 31”, “before 2000”.',
        menu: 'Xəbər olan tarixlər',
      },
      day: {
        title: (days: string) => `Xəbər yoxdur: ${days}`,
        lede: (days: string) => `Bu dayjestdə belə tarixli hadisə yoxdur: ${days}.`,
        menu: 'Xəbər olan günlər',
      },
      nothing: {
        title: 'Heç nə tapılmadı',
        among: {
          disputes: <S>(asked: S) => ['Mübahisəli məqamlar arasında uyğun gələn yoxdur: ', asked],
          events: <S>(asked: S) => ['Hadisələr arasında uyğun gələn yoxdur: ', asked],
          figures: <S>(asked: S) => ['Rəqəmlər arasında uyğun gələn yoxdur: ', asked],
          followable: <S>(asked: S) => ['Dayjestin adları və sözləri arasında uyğun gələn yoxdur: ', asked],
          message: <S>(asked: S) => ['Adlar, günlər və rəqəmlər arasında uyğun gələn yoxdur: ', asked],
          statements: <S>(asked: S) => ['İfadələr və hadisələr arasında uyğun gələn yoxdur: ', asked],
        },
        attempt: '. Bunlardan birini yoxlayın:',
        menu: 'Bunlardan birini yoxlayın',
      },
      missing: {
        title: 'Nəsə çatışmır',
        wanted: {
          citation: 'Bu əmrə istinad lazımdır',
          follow: 'Bu əmrə izləmək üçün ad və ya sözlər lazımdır',
          words: 'Bu əmrə axtarış sözləri lazımdır',
        },
        examples: ', məsələn:',
        menu: 'Nümunələr',
      },
      tooLong: {
        title: 'Bu çox uzundur',
        lede: (length: number, limit: number) =>
          `${length} işarə yazmısınız; xahiş edirik, ən çoxu ${limit} işarə ilə soruşun.`,
        menu: 'Nə soruşmaq olar',
      },
    }),
  },
);
