import type { Day, Days } from '../../digest/types.ts';
import type { CommandWords } from './commands.ts';
import { datesIn, partsOf, unitOf } from './dates.ts';
import { languageIn } from './language-names.ts';
import { pluralsIn } from './plural.ts';
import { inRooms } from './rooms.ts';
import type { Words } from './words.ts';

const months = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const ofMonth = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const short = 'янв. фев. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' ');
const weekdays = 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' ');
const onWeekdays = 'воскресеньям понедельникам вторникам средам четвергам пятницам субботам'.split(' ');

const dates = datesIn({
  ...{ months, ofMonth, short, yearLeads: false },
  day: (day, month, year) => `${day} ${month}${year === null ? '' : ` ${year}`}`,
  month: (month, year) => `${month}${year === null ? '' : ` ${year}`}`,
  year: (year) => `${year}`,
  years: (first, last) => `${first}–${last}`,
  about: (date) => `примерно ${date}`,
});

/** The first or last day of a stretch, in the genitive, as broadly as the stretch is named: "октября 2020". */
function edge(days: Days, side: keyof Days): string {
  const day = days[side];
  const { year, month } = partsOf(day);
  const unit = unitOf(days);
  if (unit === 'year') return `${year} года`;
  return unit === 'month' ? `${ofMonth[month - 1]} ${year}` : dates.day(day);
}

const plural = pluralsIn('ru');
const count = (one: string, few: string, many: string) => plural({ one, few, many, other: few });

const row = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const commands: CommandWords = {
  brief: ['Тема в пяти строках: что произошло, что ответили, что оспаривается'],
  timeline: [
    'События по порядку и насколько надёжно каждое сообщение',
    {
      when: 'День, месяц, год, десятилетие или период, по-английски: "oct 27 to oct 31", "1990s"',
      about: 'Человек, место, организация или слова',
    },
  ],
  who: [
    'Человек или организация: должность, варианты имени, слова и действия',
    { name: 'Имя в любом написании; без имени — список всех' },
  ],
  where: [
    'Место: что о нём пишут, варианты названия, события там',
    { place: 'Место в любом написании; без названия — список всех' },
  ],
  sources: [
    'Статьи: издатель, дата и откуда она известна, первоисточники, что есть только в одной',
    { article: 'Статья по названию или букве; без неё — список всех' },
  ],
  disputed: [
    'В чём сообщения расходятся: все версии рядом, без вердикта',
    { about: 'Человек, место, организация или слова' },
  ],
  figures: [
    'Все числа: что посчитано, кто назвал, в какой статье',
    { about: 'Что посчитано, или человек, место, организация' },
  ],
  summary: [
    'Один день: что произошло, кто что сказал, что оспаривается',
    { day: 'День, например 2020-10-31 или "oct 30"; если не указан — последний' },
  ],
  picture: [
    'Картинка, чтобы показать: хронология, стороны одного вопроса или рост числа жертв',
    {
      when: 'День, месяц, год, десятилетие или период; по умолчанию дни новостей',
      about: 'Имя или слова; спорный вопрос; что посчитано, или "toll"',
    },
  ],
  search: ['Утверждения и события с этими словами, лучшие сначала', { words: 'Что искать' }],
  cite: [
    'Открыть ссылку: абзац, цитата, первоисточник, кто ещё об этом пишет',
    { id: 'Ссылка, как она показана в ответах, например A5' },
  ],
  help: ['Что можно спросить, с примерами', { command: 'Одна команда' }],
  subscribe: [
    'Публиковать ежедневную сводку в этом канале',
    {
      time: 'Время суток: 9, 9am или 21:30; по умолчанию 09:00',
      zone: 'Город или часовой пояс: Yerevan или Europe/Berlin; по умолчанию — пояс темы',
      days: 'daily, weekdays или дни, например "mon wed fri"; по умолчанию — ежедневно',
      mode: 'new: что нового за день; replay: архив день за днём',
      channel: 'Discord: другой канал, ветка или форум вместо этого',
      role: 'Discord: роль, которую упоминает каждая публикация; для тех, кто вправе её упоминать',
      picture: 'on: с картинкой этих дней в каждой публикации; off: без неё',
    },
  ],
  subscription: [
    'На что подписан этот канал и когда следующая публикация',
    { channel: 'Discord: другой канал, ветка или форум вместо этого' },
  ],
  unsubscribe: [
    'Прекратить ежедневную сводку в этом канале',
    {
      confirm: 'yes: прекратить без повторного вопроса',
      channel: 'Discord: другой канал, ветка или форум вместо этого',
    },
  ],
  pause: [
    'Приостановить ежедневную сводку в этом канале',
    { channel: 'Discord: другой канал, ветка или форум вместо этого' },
  ],
  resume: [
    'Возобновить ежедневную сводку в этом канале',
    { channel: 'Discord: другой канал, ветка или форум вместо этого' },
  ],
  follow: [
    'Писать сюда, когда в дайджесте есть новое об имени или словах',
    { about: 'Человек, место, организация или слова', confirm: 'yes: также слова, которых в дайджесте пока нет' },
  ],
  unfollow: ['Не писать больше об имени или словах', { about: 'Имя или слова, за которыми здесь следят, или "all"' }],
  follows: ['За чем здесь следят'],
  language: [
    'Язык слов вокруг фактов: для вас или для канала',
    { language: 'English, Русский, Հայերեն или Azərbaycanca', for: 'me: для вас; channel: для всего канала' },
  ],
};

/** Words in Russian. */
export const ru: Words = /* @__PURE__ */ inRooms(
  {
    code: 'ru',
    name: 'Русский',
    more: (number: number) => `ещё ${number}`,
    listed: (names: readonly string[]) => row(names, 'и'),
    either: (names: readonly string[]) => row(names, 'или'),
  },
  {
    counted: () => ({
      article: count('статья', 'статьи', 'статей'),
      day: count('день', 'дня', 'дней'),
      event: count('событие', 'события', 'событий'),
      fact: count('факт', 'факта', 'фактов'),
      feed: count('лента', 'ленты', 'лент'),
      figure: count('число', 'числа', 'чисел'),
      line: count('строка', 'строки', 'строк'),
      name: count('имя', 'имени', 'имён'),
      question: count('вопрос', 'вопроса', 'вопросов'),
      newArticle: count('новая статья', 'новые статьи', 'новых статей'),
      newDispute: count('новый спорный вопрос', 'новых спорных вопроса', 'новых спорных вопросов'),
      newEvent: count('новое событие', 'новых события', 'новых событий'),
      newFigure: count('новое число', 'новых числа', 'новых чисел'),
      changedDispute: count('изменённый спорный вопрос', 'изменённых спорных вопроса', 'изменённых спорных вопросов'),
      changedEvent: count('изменённое событие', 'изменённых события', 'изменённых событий'),
      changedFigure: count('изменённое число', 'изменённых числа', 'изменённых чисел'),
    }),
    dates: () => ({
      ...dates,
      weekday: (number: number) => weekdays[number] ?? '',
      instant: (day: string, time: string, zone: string) => `${day}, ${time} ${zone}`,
      since: (_: string, days: Days) => `с ${edge(days, 'from')}`,
      after: (_: string, days: Days) => `после ${edge(days, 'to')}`,
      until: (_: string, days: Days) => `до ${edge(days, 'to')} включительно`,
      before: (_: string, days: Days) => `до ${edge(days, 'from')}`,
      decade: (first: number) => `${first}-е годы`,
      century: (number: number) => `${number}-й век`,
      all: 'все даты',
      outOfReach: (year: number) => `Год ${year} вне пределов; годы — от 1 до 9999.`,
      noMonth: (month: number) => `Месяца с номером ${month} нет.`,
      noDay: (day: number) => `Ни в одном месяце нет ${day}-го числа.`,
      noDayOfMonth: (day: number, month: number, year: number, days: number) =>
        `Дней в месяце ${months[month - 1]} ${year} — ${days}, ${day} ${ofMonth[month - 1]} в нём нет.`,
      readDayFirst: (written: string, label: string) => `«${written}» прочитано днём вперёд: ${label}.`,
      readAsMonths: (written: string, first: number, last: number) =>
        `«${written}» — это ${months[first - 1]} – ${months[last - 1]}.`,
      readAsLatest: (weekday: number, day: Day) =>
        `День недели (${weekdays[weekday]}) прочитан как последний такой день дайджеста: ${dates.day(day)}.`,
      fromLatest: (written: string, latest: Day) =>
        `Этот дайджест — архив: «${written}» отсчитано от его последнего дня, ${dates.day(latest)}.`,
    }),
    views: () => ({
      about: 'О статье',
      acts: 'Слова и действия',
      allEvents: 'Все события',
      allFigures: 'Все числа',
      allPositions: 'Все версии',
      articles: 'Статьи',
      background: 'Предыстория',
      broader: 'Широкие даты',
      commands: 'Все команды',
      concernedBy: 'События вокруг',
      contested: 'Спорное',
      elsewhere: 'Пишут другие',
      eventsThere: 'События там',
      feeds: 'Ленты',
      figures: 'Числа',
      inDetail: 'Подробно',
      inFull: 'Полностью',
      leftOut: 'Здесь пропущено',
      namedIn: 'Упоминания',
      notes: 'Примечания',
      onlyHere: 'Только здесь',
      rests: 'Опирается на него',
      said: 'Что сказано',
      speakers: 'Кто что сказал',
      spellings: 'Написания',
      withStatements: 'С утверждениями',
    }),
    buttons: () => ({
      allDisputed: 'Всё спорное',
      allOfTheseDays: 'Все эти дни',
      allPlaces: 'Все места',
      allSources: 'Все источники',
      back: 'Назад',
      brief: 'Кратко',
      channelHas: 'Что есть у канала',
      contested: 'Спорное',
      disputed: 'Спорное',
      inWords: 'Словами',
      toll: 'Число жертв',
      everyone: 'Все названные',
      everythingDisputed: 'Всё спорное',
      followed: 'За чем здесь следят',
      goOn: 'Продолжить',
      help: 'Справка',
      howToSubscribe: 'Как подписаться',
      mentionNobody: 'Никого не упоминать',
      keepIt: 'Оставить',
      latestDay: 'Последний день',
      more: 'Ещё',
      open: 'Открыть',
      pause: 'Пауза',
      pauseInstead: 'Лучше пауза',
      people: 'Люди',
      previous: 'Раньше',
      resume: 'Возобновить',
      share: 'Показать в канале',
      sources: 'Источники',
      stopIt: 'Да, прекратить',
      subscribe: 'Подписаться',
      subscription: 'Подписка',
      summaryOfDay: 'Сводка того дня',
      tellAgain: 'Рассказать снова',
      timeline: 'Хронология',
      unfollow: 'Не следить',
      unsubscribe: 'Отписаться',
      wholeAnswer: 'Ответ целиком',
      wholeTimeline: 'Вся хронология',
      whatToAsk: 'Что можно спросить',
    }),
    offers: () => ({
      allDates: (about: string) => `Все даты: ${about}`,
      counts: (kind: string) => `Числа: ${kind}`,
      followAnyway: 'Всё равно следить',
      next: (position: string) => `Дальше (${position})`,
      paragraph: (number: string) => `Абзац ${number}`,
      search: (words: string) => `Искать «${words}»`,
      searchFor: (words: string) => `Искать ${words}`,
      summary: (day: string) => `Сводка: ${day}`,
      timeline: (month: string) => `Хронология: ${month}`,
    }),
    menus: () => ({
      moreByDate: (left: number) => `Ещё ${left}, по датам`,
      openCitation: 'Открыть ссылку',
      openEvent: 'Открыть событие',
      openFound: 'Открыть найденное',
      shareLine: 'Показать одну строку',
    }),
    frame: () => ({
      footer: (title: string, version: string, articles: string, published: string) =>
        `${title}, дайджест ${version} · ${articles}${published === '' ? '' : `, ${published}`}`,
      askWithCommand: <S>(because: string, help: S) => [`${because}Спросите командой: `, help, ' покажет, что есть.'],
      notes: 'Примечания',
      position: (shown: string, total: number) => `${shown} из ${total}`,
      articles: count('статья', 'статьи', 'статей'),
      sources: 'Источники',
      apology: 'Произошла ошибка, ответить не удалось. Попробуйте ещё раз через минуту.',
      alreadyShared: 'Уже показано.',
      sharedBy: 'Показывает',
      sharedByMember: 'Показано участником',
      staleButton: 'Эта кнопка больше не действует',
      ofAnotherDigest: 'Она от более раннего дайджеста.',
      changedSince: (button: string, now: string) =>
        `Дайджест изменился с тех пор: кнопка из версии ${button}, ответ из версии ${now}.`,
      noPictures: 'Картинки здесь не настроены',
      noPicturesLede: 'Их рисует развёртывание, у которого есть ключ для их адресов. Словами есть:',
      unanswerable: 'На это здесь ответить нельзя',
      noSuchDigest: 'Такого дайджеста нет',
      noDigestBehind: (topic: string, known: string) => `За командой /${topic} нет дайджеста. Попробуйте ${known}.`,
      askedOf: (topic: string, others: string) =>
        `Ответ по теме ${topic}. Для другой темы начните с её названия: ${others}.`,
      tooLong: plural({
        one: 'строка слишком длинна, чтобы показать её здесь.',
        few: 'строки слишком длинны, чтобы показать их здесь.',
        many: 'строк слишком длинны, чтобы показать их здесь.',
        other: 'строки слишком длинны, чтобы показать их здесь.',
      }),
      linesTooLong: (lines: number) => `Слишком длинных строк, не показанных здесь: ${lines}`,
      remarksTooLong: (remarks: number) => `Слишком длинных пояснений, не показанных здесь: ${remarks}`,
      menuGoesOn: 'Текст закончился раньше этой страницы; меню продолжается.',
      pageTooLong: 'Вопрос слишком длинен для кнопки, листающей страницы: задайте его короче.',
      toShare: <S>(asked: S) => ['Чтобы показать всем, спросите ещё раз с ', asked],
      askInstead: <S>(label: string, asked: S) => [`Для «${label}» спросите `, asked],
    }),
    plain: () => ({
      further: (number: number) => `ещё ${number}`,
      more: (behind: string) => `Ещё: ${behind} (добавьте --full)`,
      next: 'Дальше:',
      among: (command: string) => `(среди ${command})`,
      byItsLine: (menu: string, command: string) => `${menu}: ${command} и несколько слов из строки выше`,
      forInstance: (menu: string, asked: string) => `${menu}, например ${asked}`,
      fromItem: (number: number) => ` (с пункта ${number})`,
    }),
    cites: () => ({
      article: (id: string) => `Статья ${id}`,
      noHeadline: 'без заголовка',
      noPublisher: 'издатель не указан',
      machineTranslated: '(текст похож на машинный перевод)',
      laterDiffers: 'позже сказано иначе',
      contested: (what: string, others: number) => `оспаривается: ${what}${others > 0 ? `, и ещё ${others}` : ''}`,
      changed: (what: string, others: number) => `позже изменено: ${what}${others > 0 ? `, и ещё ${others}` : ''}`,
      independent: count('независимый источник', 'независимых источника', 'независимых источников'),
      oneSource: 'один источник',
      apart: (articles: number) => `${count('статья', 'статьи', 'статей')(articles)}, в каждой свой рассказ`,
      onlyIn: (article: string) => `только ${article}`,
      allFrom: (articles: number, origin: string) =>
        `${count('статья', 'статьи', 'статей')(articles)}, все со ссылкой на ${origin}`,
      note: (text: string) => `Примечание: ${text}`,
    }),
    help: () => ({
      title: (topic: string) => `${topic}: что можно спросить`,
      lede: 'Имя, место, день или любые слова — можно и без команды.',
      kinds: {
        topic: 'тема, её события, один день',
        names: 'имя в любом написании',
        counts: 'где сообщения расходятся; все числа; рисунок',
        words: 'слова, статьи, одна ссылка',
        channel: 'ежедневная сводка, новое об имени — сюда',
      },
      attempt: 'Попробуйте ',
      one: (command: string) => `Справка: ${command}`,
      options: 'Параметры',
      optional: ' (можно не указывать)',
      examples: 'Примеры',
      summary: (command: string) => commands[command as keyof CommandWords]?.[0] ?? '',
      option: (command: string, option: string) =>
        (commands[command as keyof CommandWords]?.[1] as Readonly<Record<string, string>> | undefined)?.[option] ?? '',
    }),
    typing: () => ({
      share: 'Показать ответ всем в канале; иначе его видите только вы',
      ask: 'Спросите своими словами: имя, день, «что случилось»',
      question: 'Что вы хотите узнать',
    }),
    pictures: () => ({
      reported: (days: string) => `О чём сообщалось, ${days}`,
      reportedOf: (about: string, days: string) => `О чём сообщалось (${about}), ${days}`,
      shown: (shown: number, total: string, signs: readonly string[]) =>
        `Показано ${shown}, всего ${total}. ${signs.length > 0 ? capital(signs.join('; ')) : 'У каждого несколько источников'}.`,
      diamond: 'ромб: оспаривается',
      cross: 'крест: позже сказано иначе',
      hollow: 'пустой знак: один источник',
      bar: 'полоса: в пределах этих дней',
      positions: (shown: number, total: number) =>
        `Версии рядом: ${shown} из ${total}; без вердикта, ничего не усреднено.`,
      counted: (kind: string, days: string) => `${capital(kind)}: что посчитано, ${days}`,
      asGiven: (isContested: boolean, left: number) =>
        `Каждое как названо; ничего не суммировано и не усреднено.${isContested ? ' Ромб: оспаривается.' : ''}${left > 0 ? ` Не нарисовано: ${left}.` : ''}`,
      contested: 'оспаривается',
      nobody: (articles: string) => `${articles}, без имени`,
      published: (day: string) => `дата публикации: ${day}`,
      digest: (title: string, version: string) => `${title}, дайджест ${version}`,
      foot: (digest: string, articles: string) => `${digest} · Источники: ${articles}`,
    }),
    timeline: () => ({
      title: (words: string) => `Хронология: ${words}`,
      oldestFirst: (events: string) => `${events}; сначала ранние.`,
      broad: (label: string | undefined, events: number) =>
        `Точной датой (${label ?? 'эти дни'}) ничего не помечено; ${
          events === 1 ? 'у этого события' : 'у этих событий'
        } более широкая дата, которая её включает. `,
    }),
    emptyDays: () => ({
      before: (day: string, events: string) => `Последний день с новостями до того — ${day} (${events}).`,
      after: (day: string, events: string) => `Первый день с новостями после — ${day} (${events}).`,
      broader: (events: string) => `С более широкой датой, возможно, сюда же: ${events}.`,
    }),
    disputes: () => ({
      title: 'В чём сообщения расходятся',
      titleAbout: (about: string) => `В чём сообщения расходятся: ${about}`,
      count: (title: string, questions: string) => `${title} · ${questions}, без вердикта`,
      none: 'Вопросов, по которым сообщения расходятся, не отмечено.',
      contested: 'Спорно: ',
      changedLater: 'Позже изменено: ',
      hadFirst: (article: string, first: string, later: readonly string[]) =>
        `${article}, сначала: ${[first, ...later].join('; позже: ')}`,
      inArticles: (holders: string, articles: string) => `${holders} (${articles})`,
      changed: ' (позже изменено)',
      columns: ['Кто так говорит', 'Что'],
      byDetour: 'Самих этих слов нет; они есть в том, о чём сообщают рядом.',
    }),
    figures: () => ({
      title: (total: number) => `Числа · ${total}, ничего не суммировано и не усреднено`,
      titleAbout: (about: string, figures: string) => `Числа: ${about} · ${figures}`,
      columns: ['Сколько', 'Чего', 'По чьим данным'],
      asOf: (day: string) => `на ${day}`,
      notNamed: 'не назван',
      givenBy: (names: string) => `по данным ${names}`,
      givenIn: (names: string, articles: string) => `по данным ${names}; сообщает ${articles}`,
      givenByNobody: (articles: string) => `сообщает ${articles}; чьи это данные, не сказано`,
      before: (amounts: readonly string[]) => `; до этого ${amounts.join(', ')}`,
    }),
    names: () => ({
      everyone: 'Кто есть кто',
      places: 'Места',
      none: 'Ничего не отмечено.',
      count: (title: string, total: number) => `${title} · ${total}, сначала самые заметные`,
      role: 'Должность',
      notAsItStands: (why: string) => `; нельзя принимать буквально: ${why}`,
      term: (from: string, to: string) => `${from} – ${to}`,
      since: (from: string) => `с: ${from}`,
      until: (to: string) => `до: ${to}`,
      used: 'Как называют в статьях',
      printed: (where: string, articles: number, spelling: string) =>
        `${where}: ${articles === 1 ? 'в статье' : 'в статьях'} написано ${spelling}.`,
      figuresGiven: 'Названные числа',
      figuresAbout: 'Числа об этом',
      namedWith: 'Чаще всего упоминается с',
      inLines: (lines: number) => `строк: ${lines}`,
      showing: (name: string, asked: string) => `Показано: ${name} (вы спросили «${asked}»).`,
      elsewhere: <S>(name: string, type: 'person' | 'organisation' | 'place', asked: S) => [
        `${name} в этом дайджесте — ${{ place: 'место', person: 'человек', organisation: 'организация' }[type]}; `,
        asked,
        ' даёт то же самое.',
      ],
    }),
    search: () => ({
      noneWhole: 'Строки со всеми словами нет; есть часть из',
      moreThan: (lines: number) => `Более ${lines} строк`,
    }),
    sources: () => ({
      title: (articles: string) => `Источники · ${articles}`,
      keys: (first: string, last: string) => `от ${first} до ${last}`,
      publisher: (name: string, basis: string) => `издатель: ${name} (${basis})`,
      publishedBy: (name: string) => `издатель: ${name}`,
      onDay: (day: string, isInferred: boolean) => `дата публикации: ${day}${isInferred ? ', выведена' : ''}`,
      author: (name: string, basis: string) => `автор: ${name} (${basis})`,
      unread: (tag: string) => {
        const name = languageIn('ru', tag) ?? 'не определён';
        return `язык: ${name}; из неё здесь ничего нет`;
      },
      noAuthor: 'автор не указан',
      inferred: (day: string, basis: string) => `дата публикации: ${day}, выведена: ${basis}`,
      published: (day: string, basis: string) => `дата публикации: ${day}, указана: ${basis}`,
      dateline: (place: string) => `место в начале текста: ${place}`,
      origins: (names: string) => `на кого ссылается: ${names}`,
      noOrigin: 'не говорит, откуда сведения',
      translated: 'перевод, как сказано в самой статье',
      notTranslated: 'признаков перевода нет',
      suspected: 'похоже на перевод',
      paragraphs: (numbers: readonly number[]) =>
        ` (${numbers.length === 1 ? 'абзац' : 'абзацы'} ${numbers.join(', ')})`,
      read: 'Читать статью',
      machine: (why: string) => `Похоже на машинный перевод: ${why}`,
    }),
    sole: () => ({
      onShared: (lines: string) => `${lines} о событиях, о которых пишут и другие`,
      none: 'Нет событий, о которых не пишут другие.',
      alone: (events: string, isMore: boolean, headlines: string) =>
        `Только здесь: ${events}${isMore ? ', среди них' : ''}: ${headlines}.`,
      onlyHere: (what: string) => ` Ещё только здесь: ${what}.`,
      events: 'Сообщает только эта статья',
      lines: 'Опирается только на эту статью, о событиях, о которых пишут и другие',
      facts: 'Факты, которые опираются только на эту статью',
      figures: 'Числа, которые опираются только на эту статью',
    }),
    feeds: () => ({
      made: 'На момент составления дайджеста',
      trouble: (state: 'failing' | 'gone', since: string) =>
        `${state === 'gone' ? 'приостановлена' : 'не читается'}${since === '' ? '' : ` с ${since}`}`,
      read: (instant: string) => `прочитана ${instant}`,
      neverRead: 'ещё не читалась',
      brought: (articles: string, day: string) => ` · последнее новое: ${articles}, ${day}`,
      unread: (unread: number, feeds: string) => `Не читается ${unread}, всего ${feeds}: `,
    }),
    cite: () => ({
      alsoTold: 'Об этом пишут также',
      ownWords: 'слова самой статьи',
      notShown: 'Цитировать этот абзац нельзя.',
      notQuoted: 'Из этого абзаца ничего не цитируется.',
      from: (names: string) => `со ссылкой на ${names}`,
      noOrigin: 'Откуда сведения статьи, не сказано.',
      editor: (note: string) => `Примечание редактора: ${note}`,
      names: (names: string) => `Имена, как они здесь написаны: ${names}`,
      nothing: 'На этом абзаце в дайджесте ничего не основано.',
      paragraph: (title: string, number: string) => `${title}, абзац ${number}`,
      noCitation: (asked: string, example: string) =>
        `«${asked}» — не ссылка: ссылка — это буква и число, например ${example}.`,
      noSuchParagraph: (articles: number, paragraph: number, example: string) =>
        `Ни в одной из статей с этим названием (${articles}) нет абзаца ${paragraph}. Ссылка пишется так: ${example}.`,
      hasLeft: (id: string) =>
        `Статья ${id} ушла из этого дайджеста: статьи хранятся в нём ограниченное время, и её буква другой не достанется.`,
      noArticle: (id: string, keys: string, example: string) =>
        `Статьи ${id} в этом дайджесте нет; есть ${keys}. Ссылка пишется так: ${example}.`,
      outOfRange: (id: string, paragraphs: number, asked: number) =>
        `В статье ${id} абзацы с 1 по ${paragraphs}; абзаца ${asked} нет.`,
    }),
    check: () => ({
      name: 'Сверить с дайджестом',
      title: (found: string) => `Сверено: ${found}`,
      contested: (disputes: number) => `спорных: ${disputes}`,
      emptyMessage: 'пустое сообщение',
      noEvent: 'событий нет',
      noVerdict: 'Без вердикта: все версии, как о них сообщают.',
      knownAsWell: (topics: string) => `Известно также здесь: ${topics}.`,
      noSuchCount: 'Такого числа здесь нет: ',
    }),
    subscriptions: () => ({
      state: 'Ежедневная сводка в этом канале',
      has: 'В этом канале она уже есть',
      on: (topic: string) => `Ежедневная сводка ${topic}: включена`,
      goesOn: 'Ежедневная сводка продолжается',
      cannotPost: 'Подписка есть, но бот пока не может писать сюда',
      paused: 'Ежедневная сводка на паузе',
      stopped: 'Ежедневная сводка прекращена',
      none: 'В этом канале нет ежедневной сводки',
      toHave: 'Чтобы она была: ',
      told: 'Архив рассказан до конца',
      toHearAgain: 'Больше ничего не публикуется. Чтобы услышать ещё раз: ',
      posted: (schedule: string) => `Выходит ${schedule}.`,
      schedule: (days: string, time: string, zone: string) => `${days} в ${time} ${zone}`,
      everyDay: 'каждый день',
      weekdays: 'по будням',
      onDays: (days: readonly number[]) =>
        `по ${row(
          days.map((day) => onWeekdays[day] ?? ''),
          'и',
        )}`,
      inForum: 'Каждая публикация — отдельная ветка форума.',
      mentions: (role: string) => `Упоминается роль ${role}.`,
      newMode: 'Что в ней: новое с прошлой сводки.',
      replayMode: (told: number, days: number) =>
        `Что в ней: архив, по одному дню новостей; рассказано ${told} из ${days}.`,
      next: (weekday: number, instant: string) => `Следующая: ${weekdays[weekday] ?? ''}, ${instant}.`,
      last: (day: string) => `Последняя: ${day}.`,
      pausedByRequest: 'На паузе: об этом попросили в канале.',
      pausedBy: (why: string) => `На паузе, потому что в публикации отказано: ${why}. Когда это исправят: `,
      askedFor: 'Об этом попросили в канале.',
      offset: 'У сдвига от UTC нет летнего времени. Чтобы следовать часам места, назовите город.',
      confirm: 'Прекратить ежедневную сводку в этом канале?',
      confirmLede: 'Она прекратится для всех здесь. Пауза помнит место в архиве; прекращение — нет.',
      failed: 'Не получилось',
      unreachable: 'Подписки сейчас недоступны. Попробуйте ещё раз через минуту.',
      unchanged: 'Ничего не изменено',
      notYet: 'Подписки пока нет',
      noTime: <S>(asked: S) => [asked, ' — не время суток. Одно из этих?'],
      noDays: <S>(asked: S) => [asked, ' — не дни недели. Что из этого?'],
      noMode: <S>(asked: S) => [asked, ' — так нельзя: «new» — новое, «replay» — архив день за днём.'],
      whichZone: <S>(asked: S) => ['Какие часы значит ', asked, '? Выберите или назовите город.'],
      noZone: <S>(asked: S) => [
        'Нет часового пояса или города ',
        asked,
        '. Назовите крупный город рядом по-английски, например Yerevan или Berlin.',
      ],
      notSetUp: 'Ежедневные сводки здесь не настроены',
      notSetUpLede:
        'Подписки хранятся там, где dateline развёрнут с таблицей и токеном для публикаций. Пока же спросите о дне:',
      hindrance: {
        private: 'Ежедневные сводки — для каналов сервера, а это личная беседа.',
        userApp: 'Приложение установлено для вас, а не на этом сервере: чтобы публиковать, здесь нужен его бот.',
        noManager: 'Менять ежедневную сводку могут только те, кто управляет этим каналом.',
        lacks: (permissions: string) =>
          `Бот не может писать в этот канал. Не хватает: ${permissions}. Дайте эти права и спросите ещё раз.`,
        noChannel: 'Ежедневная сводка — для канала: выберите его на главной странице приложения или спросите в нём.',
        everyone: 'Всех сразу публикация не упоминает никогда. Выберите другую роль.',
        noMention: 'Упоминание этой роли могут включить только те, кто вправе её упоминать.',
        botMayNot:
          'Боту нельзя упоминать эту роль. Разрешите упоминать её всем или дайте боту право «Упоминание @everyone, @here и всех ролей».',
        locked: 'Эта ветка закрыта: писать в неё могут только те, кто управляет ветками.',
        chooseAgain:
          'Кто вправе это сделать, выясняется при выборе канала или роли. Введите команду ещё раз и выберите их там.',
      },
    }),
    follows: () => ({
      already: (name: string) => `${name}: за этим уже следят`,
      noMore: (most: number) => `Следить здесь можно не более чем за ${most} именами`,
      following: (name: string) => `Следим: ${name}`,
      cannotPost: 'Следим, но бот пока не может писать сюда',
      ended: (name: string) => `Больше не следим: ${name}`,
      notFollowed: (name: string) => `${name}: за этим здесь не следят`,
      none: 'Здесь ни за чем не следят',
      toFollow: 'Чтобы узнавать новое об имени или словах: ',
      count: (names: string) => `Здесь следят · ${names}`,
      lede: 'Сообщение приходит сюда, когда в дайджесте есть новое об одном из них, не чаще раза в час.',
      direct: {
        none: 'Вы пока ни за чем не следите',
        toFollow: 'Чтобы узнавать новое об имени или словах, напишите мне лично: ',
        count: (names: string) => `Вы следите · ${names}`,
        lede: 'Сообщение приходит только вам, когда в дайджесте есть новое об одном из них, не чаще раза в час.',
      },
    }),
    language: () => ({
      current: (name: string) => `Язык: ${name}`,
      lede: 'На нём слова вокруг фактов. Заголовки, утверждения и имена остаются такими, как в дайджесте.',
      forYou: (name: string) => `Ответы вам: ${name}`,
      forChannel: (name: string) => `Ответы и сводки в этом канале: ${name}`,
      which: 'Какой язык?',
      thisChannel: 'И для этого канала',
      unknown: <S>(asked: S) => [asked, ' — такого языка нет. Один из этих?'],
      notKept: 'Язык здесь не запоминается',
      notKeptLede: 'Выбранный язык хранится там, где dateline развёрнут с таблицей.',
    }),
    posts: () => ({
      footer: (which: string, title: string, version: string) => `${which} · ${title}, дайджест ${version}`,
      new: (days: string) => `Новое · ${days}`,
      day: (number: number, of: number) => `День ${number} из ${of}${number === of ? ' · последний' : ''}`,
      latestDay: 'Последний день',
      followed: (names: string) => `Следим: ${names}`,
      andMore: (name: string, others: number) => `${name}${others > 0 ? ` и ещё ${others}` : ''}`,
      newlyContested: 'Стало спорным: ',
      contestedAnew: 'Снова спорно: ',
      changed: 'Изменено: ',
      changedOtherwise: 'другой заголовок, дата или оценка надёжности',
      inAll: (what: string) => `Всего: ${what}.`,
      nothingNew: (day: string) => `Ничего нового на ${day}`,
      unchanged: (title: string, since: string) =>
        `Дайджест ${title} не менялся${since === '' ? '' : ` с ${since}`}. Ежедневная сводка продолжается.`,
    }),
    home: () => ({
      usage: (topic: string) =>
        `Пишите мне в *Messages*, упомяните меня в канале или введите \`/${topic}\` и вопрос: имя, день, любые слова.`,
      check: 'В меню сообщения *Check against the digest* покажет только вам, что в нём оспаривается.',
      moreTopics: (topics: string) => `Другие темы: ${topics}`,
      summary: '*Ежедневная сводка* в канале: посмотреть, приостановить, прекратить.',
      chooseChannel: 'Выберите канал',
    }),
    refusals: () => ({
      person: {
        title: 'Нет такого человека или организации',
        unfound: <S>(asked: S) => ['В этом дайджесте нет человека или организации с именем ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `В этом дайджесте нет человека или организации с именем «${asked}»${occurs ? ', но сами слова встречаются' : ''}.`,
        menu: 'Люди и организации',
      },
      place: {
        title: 'Нет такого места',
        unfound: <S>(asked: S) => ['В этом дайджесте нет места с названием ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `В этом дайджесте нет места с названием «${asked}»${occurs ? ', но сами слова встречаются' : ''}.`,
        menu: 'Места',
      },
      article: {
        title: 'Нет такой статьи',
        unfound: <S>(asked: S) => ['В этом дайджесте нет статьи ', asked, '.'],
        because: (asked: string, keys: string) => `В этом дайджесте нет статьи «${asked}»; есть ${keys}.`,
        menu: 'Статьи',
      },
      citation: {
        title: 'Нет такой ссылки',
        unfound: <S>(asked: S) => ['В этом дайджесте нет цитируемого абзаца ', asked, '.'],
        menu: 'Ссылки',
      },
      command: {
        title: 'Нет такой команды',
        unfound: <S>(asked: S) => ['Нет команды ', asked, '.'],
        menu: 'Команды',
      },
      meant: (names: string) => ` Может быть, ${names}?`,
      ambiguous: {
        title: 'Кто или что именно?',
        lede: <S>(asked: S, names: string) => [asked, ` подходит к нескольким именам: ${names}.`],
        menu: 'Выберите имя',
      },
      date: {
        title: 'Дату прочитать не удалось',
        unread: <S>(asked: S) => ['Нет читаемой даты в ', asked, '.'],
        examples:
          ' Подойдёт день, месяц, год, десятилетие или период, по-английски: “oct 30”, “october 2020”, “1990s”, “oct 27 to oct 31”, “before 2000”.',
        menu: 'Даты с новостями',
      },
      day: {
        title: (days: string) => `Новостей нет: ${days}`,
        lede: (days: string) => `Событий с такой датой в этом дайджесте нет: ${days}.`,
        menu: 'Дни с новостями',
      },
      nothing: {
        title: 'Ничего не найдено',
        among: {
          disputes: <S>(asked: S) => ['Среди спорных вопросов ничего не подходит к ', asked],
          events: <S>(asked: S) => ['Среди событий ничего не подходит к ', asked],
          figures: <S>(asked: S) => ['Среди чисел ничего не подходит к ', asked],
          followable: <S>(asked: S) => ['Среди имён и слов дайджеста ничего не подходит к ', asked],
          message: <S>(asked: S) => ['Среди имён, дней и чисел ничего не подходит к ', asked],
          statements: <S>(asked: S) => ['Среди утверждений и событий ничего не подходит к ', asked],
        },
        attempt: '. Попробуйте одно из этого:',
        menu: 'Попробуйте одно из этого',
      },
      missing: {
        title: 'Чего-то не хватает',
        wanted: {
          citation: 'Этой команде нужна ссылка',
          follow: 'Этой команде нужно имя или слова, за которыми следить',
          words: 'Этой команде нужны слова для поиска',
        },
        examples: ', например:',
        menu: 'Примеры',
      },
      tooLong: {
        title: 'Это слишком длинно',
        lede: (length: number, limit: number) => `Знаков написано: ${length}; уложитесь, пожалуйста, в ${limit}.`,
        menu: 'Что можно спросить',
      },
    }),
  },
);
