import { nearAbout } from '../../answers/about.ts';
import { answer, ask, offer, refuse } from '../../answers/context.ts';
import type { Edition } from '../../answers/edition.ts';
import { harmless } from '../../answers/harmless.ts';
import type { Refusal } from '../../answers/reply/refusal.ts';
import type { Item, Reply, Text } from '../../answers/reply/reply.ts';
import { section } from '../../answers/window.ts';
import { normalise } from '../../digest/normalise.ts';
import type { Digest } from '../../digest/types.ts';
import type { Asker, Subscription, SubscriptionAnswer } from '../../ports.ts';
import { snapshotOf } from '../digest-queries.ts';
import { labelOf, namedBy } from '../followed.ts';
import { DAILY, HOURLY, hourOf } from '../schedule.ts';
import { finished, subscribed, updateSubscription } from '../subscription.ts';
import { asRefusal } from './replies.ts';
import { announce, type Request, toAsker, toChannel } from './request.ts';

/** Names and words that one channel or person may follow in a topic. */
const MOST_FOLLOWS = 25;

/** Characters of what is followed: it has to fit into a button. */
const LONGEST = 60;

/** Follows a name or words. What the digest says by now is known; what comes after it is told. */
export async function follow(request: Request): Promise<SubscriptionAnswer> {
  const { command, asker, digest, subscriptions, snapshots, clock } = request;
  const key = { ...request.key, kind: 'follows' as const };
  const read = readFollow(digest, harmless(command.options['about'] ?? ''), command.options['confirm'] === 'yes');
  if (typeof read !== 'string') return toAsker(refuse(command, digest, read));
  // What comes after is compared with it: it has to be there before the follow is.
  await snapshots.put(digest.topic.id, digest.version, snapshotOf(digest));
  const team = asker.team === undefined ? {} : { team: asker.team };
  const schedule = { time: HOURLY, zone: digest.topic.zone, days: DAILY };
  const wanted = { ...key, ...team, schedule, mode: 'new' as const, createdBy: asker.user };
  const now = clock.now();
  const { stored, changed } = await updateSubscription(subscriptions, key, (earlier) => {
    const about = followedIn(earlier);
    const isKnown = about.includes(read);
    if (isKnown ? earlier?.standing.state === 'active' : about.length >= MOST_FOLLOWS) return null;
    const begun = about.length === 0 ? { coveredVersion: digest.version, coveredHour: hourOf(now) } : {};
    return { ...subscribed(wanted, earlier, now), ...begun, about: isKnown ? about : [...about, read] };
  });
  const label = labelOf(digest, read);
  const words = digest.words.follows;
  const says = (title: string) => (one: Subscription | null) => followsReply(one, digest, asker, title);
  if (!changed && followedIn(stored).includes(read)) return toAsker(says(words.already(label))(stored));
  if (!changed) {
    const full = says(words.noMore(MOST_FOLLOWS));
    return toAsker(asRefusal('not-changed', full(stored)));
  }
  const following = says(words.following(label));
  return announce(request, stored, {
    reply: following(stored),
    announcement: following,
    refused: says(words.cannotPost),
  });
}

/** What is to be followed: an entity by its name, or by its id where others bear that; words as written. */
function readFollow(digest: Edition, text: string, isConfirmed: boolean): string | Refusal {
  const [name] = digest.entities
    .foremost(['person'], 1)
    .map((entity) => offer(digest, entity.name, 'follow', { about: entity.name }));
  if (text === '') return { kind: 'refusal', why: 'missing-words', wanted: 'follow', nearest: name ? [name] : [] };
  if (text.length > LONGEST)
    return { kind: 'refusal', why: 'too-long', length: text.length, limit: LONGEST, nearest: [] };
  const named = namedBy(digest, text);
  const keys = named.map(({ id, name }) => (digest.names.lookup(name).matches.length === 1 ? name : id));
  if (named.length > 1) {
    const nearest = named.map((entity, index) => offer(digest, entity.name, 'follow', { about: keys[index] ?? '' }));
    return { kind: 'refusal', why: 'ambiguous', asked: text, nearest };
  }
  if (keys[0] !== undefined) return keys[0];
  if (isConfirmed || digest.search.has(text)) return text;
  const anyway = offer(digest, digest.words.offers.followAnyway, 'follow', { about: text, confirm: 'yes' });
  const nearest = [...nearAbout(digest, 'follow', text).slice(0, MOST_NEAR), anyway];
  return { kind: 'refusal', why: 'nothing-found', asked: text, among: 'followable', nearest };
}

const MOST_NEAR = 3;

/** Stops following a name or words, or all of them. */
export async function unfollow(request: Request): Promise<SubscriptionAnswer> {
  const { command, asker, digest, subscriptions } = request;
  const key = { ...request.key, kind: 'follows' as const };
  const asked = harmless(command.options['about'] ?? '');
  const isMeant = meantBy(digest, asked);
  const words = digest.words.follows;
  const { stored, changed } = await updateSubscription(subscriptions, key, (one) => {
    const kept = followedIn(one).filter((text) => !isMeant(text));
    if (!one || kept.length === followedIn(one).length) return null;
    const left = { ...one, about: kept };
    return kept.length > 0 ? left : finished(left, 'unsubscribed');
  });
  if (changed) return toChannel(followsReply(stored, digest, asker, words.ended(labelOf(digest, asked))));
  if (asked === '' || followedIn(stored).length === 0) return toAsker(followsReply(stored, digest, asker));
  const reply = followsReply(stored, digest, asker, words.notFollowed(labelOf(digest, asked)));
  return toAsker(asRefusal('not-changed', reply));
}

/** Whether something followed is what is asked to be followed no longer: the same words, or another spelling of the name. */
function meantBy(digest: Digest, asked: string): (text: string) => boolean {
  const words = normalise(asked);
  if (words === '') return () => false;
  const ids = new Set(namedBy(digest, asked).map(({ id }) => id));
  return (text) =>
    words === 'all' ||
    normalise(text) === words ||
    (ids.size === 1 && namedBy(digest, text).some(({ id }) => ids.has(id)));
}

const followedIn = (stored: Subscription | null): readonly string[] =>
  stored && stored.standing.state !== 'finished' ? (stored.about ?? []) : [];

/**
 * What is followed in a channel, or by who is alone with the bot, each with a button to end that, under a title that says
 * what was done.
 */
export function followsReply(
  stored: Subscription | null,
  digest: Edition,
  { direct }: Pick<Asker, 'direct'>,
  title?: string,
): Reply {
  const { buttons, counted, follows } = digest.words;
  const words = direct ? { ...follows, ...follows.direct } : follows;
  const about = followedIn(stored);
  if (!stored || about.length === 0) {
    const example = digest.entities.foremost(['person'], 1)[0]?.name ?? digest.exampleWord;
    const lede = [words.toFollow, { command: ask(digest, 'follow', { about: example }) }];
    return answer(ask(digest, 'follows'), digest, { title: title ?? words.none, lede });
  }
  const items = about.map(
    (text): Item => ({
      lines: [{ text: [labelOf(digest, text)], cites: [] }],
      open: offer(digest, buttons.unfollow, 'unfollow', { about: text }),
    }),
  );
  return answer(ask(digest, 'follows'), digest, {
    title: title ?? words.count(counted.name(about.length)),
    lede: ledeOf(stored, digest, about, words.lede),
    list: [section(items)],
    actions:
      stored.standing.state === 'paused'
        ? [offer(digest, buttons.goOn, 'follow', { about: about[0] ?? '', confirm: 'yes' })]
        : [],
  });
}

function ledeOf({ standing }: Subscription, digest: Edition, [first = '']: readonly string[], lede: string): Text {
  if (standing.state !== 'paused') return [lede];
  const why = standing.detail ?? standing.reason;
  const again = { command: ask(digest, 'follow', { about: first }) };
  return [digest.words.subscriptions.pausedBy(why), again];
}
