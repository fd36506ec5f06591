import { dateLabel, dayLabel, monthNames, shortDate, weekdayNames } from '../../digest/day.ts';
import type { Day, Days, ReportedDate } from '../../digest/types.ts';
import { specOf } from '../../subscriptions/commands/catalogue.ts';
import { languageIn } from './language-names.ts';
import { inRooms } from './rooms.ts';

const count =
  (one: string, many = `${one}s`) =>
  (number: number) =>
    `${number} ${number === 1 ? one : many}`;

/** "A", "A and B", "A, B and C" */
const row = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Days named with their own preposition. */
const OPEN = /^(?:since|before|after|until) /;

/**
 * All that is ours in what people are told: the words around the facts, in English. The other languages beside this file
 * have the same; a message takes what it tells as values, so that each language orders it as it does. What takes spans
 * is given them, and gives them back between its own words.
 */
export const en = /* @__PURE__ */ inRooms(
  {
    /** As it is stored. */
    code: 'en',
    /** In itself, as it is chosen. */
    name: 'English',
    more: (number: number) => `${number} more`,
    listed: (names: readonly string[]) => row(names, 'and'),
    either: (names: readonly string[]) => row(names, 'or'),
  },
  {
    counted: () => ({
      ...{ article: count('article'), day: count('day'), event: count('event'), fact: count('fact') },
      ...{ feed: count('feed'), figure: count('figure'), line: count('line'), name: count('name') },
      ...{ question: count('question'), newArticle: count('new article'), newDispute: count('new disputed point') },
      ...{ newEvent: count('new event'), newFigure: count('new figure') },
      ...{ changedDispute: count('changed disputed point'), changedEvent: count('changed event') },
      changedFigure: count('changed figure'),
    }),
    dates: () => ({
      day: (day: Day) => dayLabel(day),
      span: (from: Day, to: Day) => dateLabel(from, to, 'range'),
      month: (day: Day) => dayLabel(day).slice(dayLabel(day).indexOf(' ') + 1),
      /** A date as the digest has it; one in words of the editor's own stays as it is. */
      reported: ({ label }: ReportedDate) => label,
      /** The same as it opens a line. */
      short: ({ label }: ReportedDate, coverage: Days) => shortDate(label, coverage),
      shortDay: (day: Day, coverage: Days) => shortDate(dayLabel(day), coverage),
      weekday: (number: number) => weekdayNames[number] ?? '',
      instant: (day: string, time: string, zone: string) => `${day}, ${time} ${zone}`,
      /** `label` names the days from `from` to `to`. */
      since: (label: string, _: Days) => `since ${label}`,
      after: (label: string, _: Days) => `after ${label}`,
      until: (label: string, _: Days) => `until ${label}`,
      before: (label: string, _: Days) => `before ${label}`,
      decade: (first: number) => `the ${first}s`,
      century: (number: number) => `the ${ordinal(number)} century`,
      all: 'all dates',
      outOfReach: (year: number) => `The year ${year} is out of reach; years run from 1 to 9999.`,
      noMonth: (month: number) => `There is no month ${month}.`,
      noDay: (day: number) => `No month has a day ${day}.`,
      noDayOfMonth: (day: number, month: number, year: number, days: number) =>
        `${monthNames[month - 1]} ${year} has ${days} days, so there is no ${day} ${monthNames[month - 1]}.`,
      readDayFirst: (written: string, label: string) => `“${written}” is read day first: ${label}.`,
      readAsMonths: (written: string, first: number, last: number) =>
        `“${written}” is read as ${monthNames[first - 1]} to ${monthNames[last - 1]}.`,
      readAsLatest: (weekday: number, day: Day) =>
        `“${weekdayNames[weekday]}” is read as the latest one covered: ${dayLabel(day)}.`,
      fromLatest: (written: string, latest: Day) =>
        `This digest is an archive: “${written}” counts from its latest day, ${dayLabel(latest)}.`,
    }),
    /** On buttons to what is behind a first view, where a count follows: at most 18 characters. */
    views: () => ({
      ...{ about: 'About it', acts: 'Said and did', allEvents: 'All events', allFigures: 'All figures' },
      ...{ allPositions: 'All positions', articles: 'Articles', background: 'Background' },
      ...{ broader: 'Dated more broadly', commands: 'Every command', concernedBy: 'Concerned by' },
      ...{ contested: 'Contested', elsewhere: 'Told elsewhere', eventsThere: 'Events there', feeds: 'Feeds' },
      ...{
        figures: 'Figures',
        inDetail: 'In detail',
        inFull: 'In full',
        leftOut: 'Left out here',
        namedIn: 'Named in',
      },
      ...{ notes: 'Notes', onlyHere: 'Only here', rests: 'What rests on it', said: 'What was said' },
      ...{ speakers: 'Who said what', spellings: 'Spellings', withStatements: 'With statements' },
    }),
    /** On other buttons: at most 24 characters. */
    buttons: () => ({
      ...{ allDisputed: 'All disputed', allOfTheseDays: 'All of these days', allPlaces: 'All places' },
      ...{ allSources: 'All sources', back: 'Back', brief: 'Brief', channelHas: 'What this channel has' },
      ...{ contested: 'Contested', everyone: 'Everyone named', everythingDisputed: 'Everything disputed' },
      ...{ followed: 'Followed here', goOn: 'Go on', help: 'Help', howToSubscribe: 'How to subscribe' },
      ...{ disputed: 'Disputed', inWords: 'In words', toll: 'Toll' },
      ...{ keepIt: 'Keep it', latestDay: 'The latest day', more: 'More', open: 'Open', pause: 'Pause' },
      mentionNobody: 'Mention nobody',
      ...{ pauseInstead: 'Pause instead', people: 'People', previous: 'Previous', resume: 'Resume' },
      ...{ share: 'Share to channel', sources: 'Sources', stopIt: 'Yes, stop it', subscribe: 'Subscribe' },
      ...{ subscription: 'Subscription', summaryOfDay: 'Summary of that day', tellAgain: 'Tell it again' },
      ...{ timeline: 'Timeline', unfollow: 'Unfollow', unsubscribe: 'Unsubscribe', wholeAnswer: 'Whole answer' },
      ...{ wholeTimeline: 'Whole timeline', whatToAsk: 'What you can ask' },
    }),
    /** On buttons as well, which show of them what they have room for. */
    offers: () => ({
      allDates: (about: string) => `All dates: ${about}`,
      counts: (kind: string) => `Counts: ${kind}`,
      followAnyway: 'Follow these words all the same',
      next: (position: string) => `Next (${position})`,
      paragraph: (number: string) => `Paragraph ${number}`,
      search: (words: string) => `Search “${words}”`,
      searchFor: (words: string) => `Search ${words}`,
      summary: (day: string) => `Summary: ${day}`,
      timeline: (month: string) => `Timeline: ${month}`,
    }),
    /** Above menus. */
    menus: () => ({
      moreByDate: (left: number) => `${left} more, by date`,
      ...{ openCitation: 'Open a citation', openEvent: 'Open an event' },
      ...{ openFound: 'Open what was found', shareLine: 'Share one line' },
    }),
    frame: () => ({
      footer: (title: string, version: string, articles: string, published: string) =>
        `${title} digest ${version} · ${articles}${published === '' ? '' : `, ${published}`}`,
      /** `because`: whole sentences, with a blank behind them, or nothing. */
      askWithCommand: <S>(because: string, help: S) => [
        `${because}Please ask with a command. `,
        help,
        ' shows what there is.',
      ],
      notes: 'Notes',
      /** "11–20 of 43" */
      position: (shown: string, total: number) => `${shown} of ${total}`,
      articles: (number: number) => `${number} articles`,
      sources: 'Sources',
      apology: 'Something went wrong here, and that could not be answered. Please try again in a minute.',
      ...{ alreadyShared: 'Already shared.', sharedBy: 'Shared by', sharedByMember: 'Shared by a member' },
      ...{ staleButton: 'This button no longer works', ofAnotherDigest: 'It belongs to an earlier digest.' },
      changedSince: (button: string, now: string) =>
        `The digest has changed since this button was made: it came from ${button}, this answer from ${now}.`,
      ...{ unanswerable: 'That cannot be answered here', noSuchDigest: 'There is no such digest' },
      noPictures: 'Pictures are not set up here',
      noPicturesLede: 'A deployment draws them, where it has a key for their addresses. In words there is:',
      noDigestBehind: (topic: string, known: string) => `There is no digest behind /${topic}. Try ${known}.`,
      askedOf: (topic: string, others: string) =>
        `Asked of ${topic}. For another topic, begin with its name: ${others}.`,
      tooLong: (lines: number) =>
        lines === 1 ? 'One line is too long to show here.' : `${lines} lines are too long to show here.`,
      linesTooLong: (lines: number) => `Lines too long to be shown here: ${lines}`,
      remarksTooLong: (remarks: number) => `Remarks too long to be shown here: ${remarks}`,
      menuGoesOn: 'The text ends before this page; the menu goes on.',
      pageTooLong: 'The question is too long for a button that turns the page: ask it in fewer words.',
      toShare: <S>(asked: S) => ['To share this, ask again with ', asked],
      askInstead: <S>(label: string, asked: S) => [`For “${label}”, ask `, asked],
    }),
    /** On paper, and in a terminal. */
    plain: () => ({
      further: (number: number) => `${number} further`,
      more: (behind: string) => `More: ${behind} (add --full)`,
      next: 'Next:',
      among: (command: string) => `(among ${command})`,
      byItsLine: (menu: string, command: string) => `${menu}: ${command} and a few words of its line above`,
      forInstance: (menu: string, asked: string) => `${menu}, for instance ${asked}`,
      fromItem: (number: number) => ` (from item ${number})`,
    }),
    cites: () => ({
      article: (id: string) => `Article ${id}`,
      ...{ noHeadline: 'no headline', noPublisher: 'publisher not stated' },
      ...{ machineTranslated: '(wording looks machine-translated)', laterDiffers: 'a later account differs' },
      contested: (what: string, others: number) => `contested: ${what}${others > 0 ? `, and ${others} more` : ''}`,
      changed: (what: string, others: number) => `changed later: ${what}${others > 0 ? `, and ${others} more` : ''}`,
      independent: (sources: number) => `${sources} independent sources`,
      oneSource: 'one source',
      apart: (articles: number) => `${articles} articles, each with an account of its own`,
      onlyIn: (article: string) => `only in ${article}`,
      allFrom: (articles: number, origin: string) => `${articles} articles, all from ${origin}`,
      note: (text: string) => `Note: ${text}`,
    }),
    help: () => ({
      title: (topic: string) => `${topic}: what you can ask`,
      lede: 'A name, a place, a day or any words will do without a command.',
      /** What a first look tells of each kind of questions. */
      kinds: {
        ...{ topic: 'the topic, its events, one day', names: 'a name in any spelling' },
        ...{ counts: 'where reports part; every count; drawn', words: 'words, articles, one citation' },
        channel: 'a daily summary, news of a name posted here',
      },
      attempt: 'Try ',
      one: (command: string) => `Help: ${command}`,
      ...{ options: 'Options', optional: ' (may be left out)', examples: 'Examples' },
      summary: (command: string) => specOf(command)?.summary ?? '',
      option: (command: string, option: string) =>
        specOf(command)?.options.find(({ name }) => name === option)?.description ?? '',
    }),
    /** What Discord shows of a command that is being typed: at most 100 characters. */
    typing: () => ({
      share: 'Show the answer to everyone in the channel; otherwise only you see it',
      ask: 'Ask in your own words: a name, a day, "what happened"',
      question: 'What you want to know',
    }),
    timeline: () => ({
      title: (words: string) => `Timeline: ${words}`,
      oldestFirst: (events: string) => `${events}; oldest first.`,
      broad: (label: string | undefined, events: number) =>
        `Nothing is dated to ${label ?? 'these days'} exactly; ${
          events === 1 ? 'this has' : 'these have'
        } a broader date that includes it. `,
    }),
    emptyDays: () => ({
      before: (day: string, events: string) => `The last day with news before is ${day} (${events}).`,
      after: (day: string, events: string) => `The first day with news after is ${day} (${events}).`,
      broader: (events: string) => `Dated more broadly, so perhaps also here: ${events}.`,
    }),
    disputes: () => ({
      title: 'Where the reports part',
      titleAbout: (about: string) => `Where the reports part: ${about}`,
      count: (title: string, questions: string) => `${title} · ${questions}, no verdict`,
      ...{ none: 'No question is recorded on which the reports differ.', contested: 'Contested: ' },
      changedLater: 'Changed later: ',
      hadFirst: (article: string, first: string, later: readonly string[]) =>
        `${article} had first: ${[first, ...later].join('; later: ')}`,
      inArticles: (holders: string, articles: string) => `${holders}, in ${articles}`,
      changed: ' (changed later)',
      columns: ['Who says so', 'What'],
      /** Said above what was reached by a detour. */
      byDetour: 'None has these words itself; what is reported beside it does.',
    }),
    figures: () => ({
      title: (total: number) => `Figures · ${total}, none added up or averaged`,
      titleAbout: (about: string, figures: string) => `Figures: ${about} · ${figures}`,
      columns: ['Count', 'Of what', 'By whom'],
      asOf: (day: string) => `as of ${day}`,
      notNamed: 'not named',
      givenBy: (names: string) => `given by ${names}`,
      givenIn: (names: string, articles: string) => `given by ${names}, according to ${articles}`,
      givenByNobody: (articles: string) => `according to ${articles}; no one is named for it`,
      /** Counts that were given of the same before. */
      before: (amounts: readonly string[]) => `; before that ${amounts.join(', ')}`,
    }),
    /** On pictures, and in the words that tell the same. */
    pictures: () => ({
      reported: (days: string) => `What was reported, ${days}`,
      reportedOf: (about: string, days: string) => `What was reported of ${about}, ${days}`,
      /** `total`: "35 events"; `signs`: what each sign means, or nothing. */
      shown: (shown: number, total: string, signs: readonly string[]) =>
        `${shown} of ${total}. ${signs.length > 0 ? capital(signs.join('; ')) : 'Each has several sources'}.`,
      ...{ diamond: 'diamond: contested', cross: 'cross: a later account differs', hollow: 'hollow: one source' },
      bar: 'bar: within these days',
      positions: (shown: number, total: number) =>
        `${shown} of ${total} positions side by side; no verdict, nothing averaged.`,
      counted: (kind: string, days: string) => `${capital(kind)}: what was counted, ${days}`,
      asGiven: (isContested: boolean, left: number) =>
        `Each as given; none added up or averaged.${isContested ? ' Diamond: contested.' : ''}${left > 0 ? ` ${left} more not drawn.` : ''}`,
      ...{ contested: 'contested', nobody: (articles: string) => `${articles}, naming no one` },
      published: (day: string) => `published ${day}`,
      digest: (title: string, version: string) => `${title} digest ${version}`,
      foot: (digest: string, articles: string) => `${digest} · Sources: ${articles}`,
    }),
    names: () => ({
      ...{ everyone: 'Who is who', places: 'Places' },
      none: 'Nothing is recorded.',
      count: (title: string, total: number) => `${title} · ${total}, most prominent first`,
      role: 'Role',
      notAsItStands: (why: string) => `; not to be taken as it stands: ${why}`,
      term: (from: string, to: string) => `${from} to ${to}`,
      since: (from: string) => `since ${from}`,
      until: (to: string) => `until ${to}`,
      used: 'Names the articles use',
      /** `articles`: how many there are. */
      printed: (where: string, articles: number, spelling: string) =>
        `${where} ${articles === 1 ? 'prints' : 'print'} ${spelling}.`,
      ...{ figuresGiven: 'Figures given', figuresAbout: 'Figures that concern it', namedWith: 'Named most often with' },
      inLines: (lines: number) => `in ${lines} lines`,
      showing: (name: string, asked: string) => `Showing ${name} for “${asked}”.`,
      elsewhere: <S>(name: string, type: 'person' | 'organisation' | 'place', asked: S) => [
        `${name} is ${{ place: 'a place', person: 'a person', organisation: 'an organisation' }[type]} in this digest; `,
        asked,
        ' gives the same.',
      ],
    }),
    search: () => ({
      noneWhole: 'No line has every word; some of',
      moreThan: (lines: number) => `More than ${lines} lines`,
    }),
    sources: () => ({
      title: (articles: string) => `Sources · ${articles}`,
      keys: (first: string, last: string) => `${first} to ${last}`,
      publisher: (name: string, basis: string) => `publisher: ${name} (${basis})`,
      publishedBy: (name: string) => `publisher: ${name}`,
      onDay: (day: string, isInferred: boolean) => `published ${day}${isInferred ? ', inferred' : ''}`,
      author: (name: string, basis: string) => `author: ${name} (${basis})`,
      unread: (tag: string) => {
        const name = languageIn('en', tag) ?? 'another language';
        return `in ${name}: nothing of it is told here`;
      },
      noAuthor: 'author not stated',
      inferred: (day: string, basis: string) => `published ${day}, inferred: ${basis}`,
      published: (day: string, basis: string) =>
        `published ${day}${basis.startsWith('stated') ? ', ' : ', stated: '}${basis}`,
      dateline: (place: string) => `dateline ${place}`,
      origins: (names: string) => `origins it names: ${names}`,
      ...{ noOrigin: 'names no origin for what it reports', translated: 'translated, as it says itself' },
      ...{ notTranslated: 'no sign of translation', suspected: 'suspected translation' },
      paragraphs: (numbers: readonly number[]) =>
        ` (${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')})`,
      read: 'Read the article',
      machine: (why: string) => `Looks machine-translated: ${why}`,
    }),
    sole: () => ({
      onShared: (lines: string) => `${lines} on events that others report too`,
      none: 'Reports no event that others do not.',
      alone: (events: string, isMore: boolean, headlines: string) =>
        `Alone in reporting ${events}${isMore ? ', among them' : ''}: ${headlines}.`,
      onlyHere: (what: string) => ` Only here: ${what}.`,
      ...{
        events: 'Only this article reports',
        lines: 'Rests on this article alone, of events that others report too',
      },
      ...{ facts: 'Facts that rest on this article alone', figures: 'Figures that rest on this article alone' },
    }),
    feeds: () => ({
      made: 'When this digest was made',
      /** `since`: a day, or nothing. */
      trouble: (state: 'failing' | 'gone', since: string) =>
        `${state === 'gone' ? 'paused' : 'failing'}${since === '' ? '' : ` since ${since}`}`,
      read: (instant: string) => `last read ${instant}`,
      neverRead: 'never read yet',
      brought: (articles: string, day: string) => ` · last brought ${articles}, on ${day}`,
      unread: (unread: number, feeds: string) => `${unread} of ${feeds} not read: `,
    }),
    cite: () => ({
      ...{ alsoTold: 'Also told by', ownWords: "the article's own words" },
      notShown: 'No quotation may be shown of this paragraph.',
      notQuoted: 'Nothing is quoted from this paragraph.',
      from: (names: string) => `from ${names}`,
      noOrigin: 'Where the article has it from is not said.',
      editor: (note: string) => `Editor's note: ${note}`,
      names: (names: string) => `Names as written here: ${names}`,
      nothing: 'Nothing in this digest rests on this paragraph.',
      paragraph: (title: string, number: string) => `${title}, paragraph ${number}`,
      noCitation: (asked: string, example: string) =>
        `“${asked}” is no citation: one is a letter and a number, such as ${example}.`,
      noSuchParagraph: (articles: number, paragraph: number, example: string) =>
        `None of the ${articles} articles that are called so has a paragraph ${paragraph}. A citation is written ${example}.`,
      hasLeft: (id: string) =>
        `Article ${id} has left this digest, which keeps its articles for a time; no other article gets its letter.`,
      noArticle: (id: string, keys: string, example: string) =>
        `There is no article ${id} in this digest; it has ${keys}. A citation is written ${example}.`,
      outOfRange: (id: string, paragraphs: number, asked: number) =>
        `Article ${id} has paragraphs 1 to ${paragraphs}; there is no paragraph ${asked}.`,
    }),
    check: () => ({
      /** On a message's menu. */
      name: 'Check against the digest',
      title: (found: string) => `Checked: ${found}`,
      contested: (disputes: number) => `${disputes} contested`,
      ...{
        emptyMessage: 'an empty message',
        noEvent: 'no event',
        noVerdict: 'No verdict: all positions, as reported.',
      },
      knownAsWell: (topics: string) => `Known as well: ${topics}.`,
      noSuchCount: 'No such count here: ',
    }),
    /** Commands on what a channel has subscribed to and follows, and what is posted for that. */
    subscriptions: () => ({
      ...{ state: 'Daily summary in this channel', has: 'This channel has that already' },
      on: (topic: string) => `Daily ${topic} summary: on`,
      ...{ goesOn: 'The daily summary goes on', cannotPost: 'Subscribed, but the bot cannot post here yet' },
      ...{ paused: 'The daily summary is paused', stopped: 'The daily summary is stopped' },
      ...{ none: 'No daily summary in this channel', toHave: 'To have one: ', told: 'The archive was told to its end' },
      toHearAgain: 'Nothing more is posted. To hear it once more: ',
      posted: (schedule: string) => `Posted ${schedule}.`,
      schedule: (days: string, time: string, zone: string) => `${days} at ${time} ${zone}`,
      ...{ everyDay: 'every day', weekdays: 'on weekdays' },
      /** Days of the week, Sunday 0. */
      onDays: (days: readonly number[]) =>
        `on ${row(
          days.map((day) => `${weekdayNames[day] ?? day}s`),
          'and',
        )}`,
      inForum: 'Each post is a thread of the forum.',
      mentions: (role: string) => `Mentions the role ${role}.`,
      newMode: 'Told: what is new since the last summary.',
      replayMode: (told: number, days: number) =>
        `Told: the archive, a day of news a post; ${told} of ${days} told so far.`,
      next: (weekday: number, instant: string) => `Next: ${weekdayNames[weekday] ?? ''} ${instant}.`,
      last: (day: string) => `Last post: ${day}.`,
      pausedByRequest: 'Paused: someone in the channel asked for that.',
      pausedBy: (why: string) => `Paused, since a post was refused: ${why}. When that is put right: `,
      askedFor: 'Asked for by a member of this channel.',
      offset: 'An offset has no summer time. To follow the clocks of a place, name a city.',
      confirm: 'Stop the daily summary in this channel?',
      confirmLede: 'It stops for everyone here. A pause keeps the place where a replay is; stopping forgets it.',
      failed: 'That did not work',
      unreachable: 'Subscriptions cannot be reached just now. Please try again in a minute.',
      ...{ unchanged: 'Nothing was changed', notYet: 'Not subscribed yet' },
      noTime: <S>(asked: S) => [asked, ' is no time of day. One of these?'],
      noDays: <S>(asked: S) => [asked, ' are no days of the week. One of these?'],
      noMode: <S>(asked: S) => [asked, ' is no way to tell it: “new” is what is new, “replay” an archive day by day.'],
      whichZone: <S>(asked: S) => ['Which clocks does ', asked, ' mean? Choose, or name a city.'],
      noZone: <S>(asked: S) => [
        'No time zone or city goes by ',
        asked,
        '. Name a larger city near by, such as Yerevan or Berlin.',
      ],
      notSetUp: 'Daily summaries are not set up here',
      notSetUpLede:
        'Subscriptions are kept where dateline is deployed with a table and a token to post with. Until then, ask for a day:',
      /** Why someone may not change what a channel has. */
      hindrance: {
        private: 'Daily summaries are for channels of a server; this is a private conversation.',
        userApp: 'The app is installed for you, not in this server: a post needs its bot here.',
        noManager: 'Only members who may manage this channel can change its daily summary.',
        lacks: (permissions: string) =>
          `The bot cannot post in this channel. It lacks: ${permissions}. Give it these permissions and ask again.`,
        noChannel: 'A daily summary is a channel’s: choose one in the home of this app, or ask in the channel itself.',
        everyone: 'No post mentions everyone.',
        noMention: 'Only members who may mention this role can choose it.',
        botMayNot: 'The bot may not mention this role: let it, or anyone.',
        locked: 'This thread is locked.',
        chooseAgain: 'Type the command again.',
      },
    }),
    follows: () => ({
      already: (name: string) => `${name} is followed already`,
      noMore: (most: number) => `No more than ${most} names can be followed here`,
      following: (name: string) => `Following ${name}`,
      cannotPost: 'Followed, but the bot cannot post here yet',
      ended: (name: string) => `No longer followed: ${name}`,
      notFollowed: (name: string) => `${name} is not followed here`,
      ...{ none: 'Nothing is followed here', toFollow: 'To be told what is new about a name or words: ' },
      count: (names: string) => `Followed here · ${names}`,
      lede: 'Posted here when the digest has something new about one of these, at most once an hour.',
      /** In a conversation with the bot alone, and on the app's own page. */
      direct: {
        none: 'You follow nothing yet',
        toFollow: 'To be told what is new about a name or words, tell me in a direct message: ',
        count: (names: string) => `You follow · ${names}`,
        lede: 'Sent to you alone when the digest has something new about one of these, at most once an hour.',
      },
    }),
    language: () => ({
      current: (name: string) => `Language: ${name}`,
      lede: 'The words around the facts are in it. Headlines, statements and names stay as the digest has them.',
      forYou: (name: string) => `Answers to you: ${name}`,
      forChannel: (name: string) => `Answers and posts in this channel: ${name}`,
      ...{ which: 'Which language?', thisChannel: 'For this channel too' },
      unknown: <S>(asked: S) => [asked, ' is none of the languages. One of these?'],
      notKept: 'Languages are not kept here',
      notKeptLede: 'A chosen language is kept where dateline is deployed with a table.',
    }),
    posts: () => ({
      footer: (which: string, title: string, version: string) => `${which} · ${title} digest ${version}`,
      new: (days: string) => `New · ${days}`,
      /** `of`: how many days the archive has. */
      day: (number: number, of: number) => `Day ${number} of ${of}${number === of ? ' · the last' : ''}`,
      latestDay: 'The latest day',
      followed: (names: string) => `Followed: ${names}`,
      andMore: (name: string, others: number) => `${name}${others > 0 ? ` and ${others} more` : ''}`,
      ...{ newlyContested: 'Newly contested: ', contestedAnew: 'Contested anew: ', changed: 'Changed: ' },
      changedOtherwise: 'another headline, date or standing',
      inAll: (what: string) => `In all: ${what}.`,
      nothingNew: (day: string) => `Nothing new up to ${day}`,
      /** `since`: a day, or nothing. */
      unchanged: (title: string, since: string) =>
        `The ${title} digest has not changed${since === '' ? '' : ` since ${since}`}. The daily summary goes on.`,
    }),
    /** The app's own page on Slack; between asterisks, and in backticks, as Slack marks it up. */
    home: () => ({
      usage: (topic: string) =>
        `Write to me under *Messages*, mention me in a channel, or type \`/${topic}\` and a question: a name, a day, any words.`,
      check: 'In the menu of a message, *Check against the digest* shows you alone what of it is contested.',
      moreTopics: (topics: string) => `More topics: ${topics}`,
      ...{ summary: '*Daily summary* in a channel: see it, pause it, stop it.', chooseChannel: 'Choose a channel' },
    }),
    refusals: () => ({
      person: {
        title: 'No such person or organisation',
        unfound: <S>(asked: S) => ['No person or organisation in this digest goes by ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `No person or organisation in this digest goes by “${asked}”${occurs ? ', but the words occur in it' : ''}.`,
        menu: 'People and organisations',
      },
      place: {
        title: 'No such place',
        unfound: <S>(asked: S) => ['No place in this digest goes by ', asked, '.'],
        nobody: (asked: string, occurs: boolean) =>
          `No place in this digest goes by “${asked}”${occurs ? ', but the words occur in it' : ''}.`,
        menu: 'Places',
      },
      article: {
        title: 'No such article',
        unfound: <S>(asked: S) => ['No article in this digest goes by ', asked, '.'],
        because: (asked: string, keys: string) => `There is no article “${asked}” in this digest; it has ${keys}.`,
        menu: 'Articles',
      },
      citation: {
        title: 'No such citation',
        unfound: <S>(asked: S) => ['No paragraph cited in this digest goes by ', asked, '.'],
        menu: 'Citations',
      },
      command: {
        title: 'No such command',
        unfound: <S>(asked: S) => ['There is no command ', asked, '.'],
        menu: 'Commands',
      },
      meant: (names: string) => ` Did you mean ${names}?`,
      ambiguous: {
        title: 'Which one?',
        lede: <S>(asked: S, names: string) => [asked, ` fits more than one name: ${names}.`],
        menu: 'Choose a name',
      },
      date: {
        title: 'That date cannot be read',
        unread: <S>(asked: S) => ['No date could be read in ', asked, '.'],
        examples:
          ' A day, month, year, decade or range will do: “oct 30”, “october 2020”, “1990s”, “oct 27 to oct 31”, “before 2000”.',
        menu: 'Dates with news',
      },
      day: {
        title: (days: string) => `No news: ${days}`,
        lede: (days: string) => `No event in this digest is dated ${OPEN.test(days) ? '' : 'to '}${days}.`,
        menu: 'Days with news',
      },
      nothing: {
        title: 'Nothing found',
        among: {
          disputes: <S>(asked: S) => ['Nothing among the disputed points matches ', asked],
          events: <S>(asked: S) => ['Nothing among the events matches ', asked],
          figures: <S>(asked: S) => ['Nothing among the figures matches ', asked],
          followable: <S>(asked: S) => ['Nothing among the names and words of the digest matches ', asked],
          message: <S>(asked: S) => ['Nothing among the names, days and figures matches ', asked],
          statements: <S>(asked: S) => ['Nothing among the statements and events matches ', asked],
        },
        ...{ attempt: '. Try one of these:', menu: 'Try one of these' },
      },
      missing: {
        title: 'Something is missing',
        wanted: {
          ...{ citation: 'This command needs a citation', follow: 'This command needs a name or words to follow' },
          words: 'This command needs words to look for',
        },
        ...{ examples: ', for instance:', menu: 'Examples' },
      },
      tooLong: {
        title: 'That is too long',
        lede: (length: number, limit: number) => `You wrote ${length} characters; please ask in at most ${limit}.`,
        menu: 'What you can ask',
      },
    }),
  },
);

function ordinal(number: number): string {
  const [tens, ones] = [number % 100, number % 10];
  if (tens > 10 && tens < 14) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][ones] ?? 'th'}`;
}
