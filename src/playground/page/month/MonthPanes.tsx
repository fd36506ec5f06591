import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Month, MonthPost, Platform } from '../../server/api/shapes.ts';
import { DiscordMessages } from '../discord/DiscordMessages.tsx';
import { discordAfter, discordPosted, slackAfter, slackPosted } from '../messages.ts';
import { Pane } from '../Pane.tsx';
import { PlatformPanes } from '../PlatformPanes.tsx';
import { SlackMessages } from '../slack/SlackMessages.tsx';
import { type Side, useMessages } from '../useMessages.ts';
import type { Scheme } from '../useScheme.ts';

interface Props {
  readonly month: Month;
  /** How many of the posts have arrived. */
  readonly posted: number;
  readonly topic: string;
  readonly scheme: Scheme;
  /** Something is pressed on a message. */
  readonly onPress: () => void;
}

/** Both channels, with the posts that have arrived. What is pressed is sent and answered as on any message. */
export const MonthPanes = memo(function MonthPanes({ month, posted, topic, scheme, onPress }: Props): ReactNode {
  const slack = useMessages('slack', slackAfter);
  const discord = useMessages('discord', discordAfter);
  const slackPosts = useMemo(() => arrived(month, posted, 'slack').map(slackPosted), [month, posted]);
  const discordPosts = useMemo(() => arrived(month, posted, 'discord').map(discordPosted), [month, posted]);
  const pressing =
    <Shown extends Keyed>({ press }: Side<Shown>): Side<Shown>['press'] =>
    (key, pressed) => {
      onPress();
      return press(key, pressed);
    };
  return (
    <PlatformPanes>
      {{
        slack: (
          <Channel name="Slack" topic={topic} side={slack} posts={slackPosts}>
            <div className={`slack slack-${scheme}`}>
              <SlackMessages
                messages={[...slackPosts, ...slack.messages]}
                scheme={scheme}
                busy={slack.busy}
                onPress={pressing(slack)}
              />
            </div>
          </Channel>
        ),
        discord: (
          <Channel name="Discord" topic={topic} side={discord} posts={discordPosts}>
            <DiscordMessages
              messages={[...discordPosts, ...discord.messages]}
              command={null}
              busy={discord.busy}
              onPress={pressing(discord)}
              onDismiss={discord.dismiss}
            />
          </Channel>
        ),
      }}
    </PlatformPanes>
  );
});

const arrived = ({ posts }: Month, count: number, platform: Platform): readonly MonthPost[] =>
  posts.slice(0, count).filter((post) => post.platform === platform);

interface Keyed {
  readonly key: string;
  readonly part?: number;
}

interface ChannelProps {
  readonly name: string;
  readonly topic: string;
  readonly side: Side<Keyed>;
  readonly posts: readonly Keyed[];
  readonly children: ReactNode;
}

/** Room above the message that is scrolled to, in pixels. */
const ABOVE = 10;

/** Messages that scroll within their pane, so that what arrives does not push the page about. */
function Channel({ name, topic, side: { messages, exchange, fault, busy }, posts, children }: ChannelProps): ReactNode {
  /** Key of the message to be seen: what was answered last, else where the latest post begins. */
  const latest = messages.at(-1)?.key ?? posts.findLast(({ part }) => part === 0)?.key ?? null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const message = latest === null ? null : document.getElementById(latest);
    if (!message) return;
    const scroller = box.current;
    if (scroller)
      scroller.scrollTop += message.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE;
  }, [latest]);
  const aside = <span className="pane-command">a channel that subscribed to /{topic}</span>;
  return (
    <Pane name={name} aside={aside} fault={fault} exchange={exchange} busy={busy}>
      <div ref={box} className="month-channel">
        {latest === null ? <p className="month-empty">No post yet.</p> : children}
      </div>
    </Pane>
  );
}
