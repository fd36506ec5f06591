import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Month, MonthPost, Platform } from '../../server/api/shapes.ts';
import { DiscordMessage } from '../discord/DiscordMessage.tsx';
import { discordAfter, discordPosted, slackPosted, slackPressed } from '../messages.ts';
import { Pane } from '../Pane.tsx';
import { SlackMessage } from '../slack/SlackMessage.tsx';
import type { Scheme } from '../useScheme.ts';
import { usePressed } from './usePressed.ts';

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
export const MonthPanes = memo(function MonthPanes(props: Props): ReactNode {
  return (
    <div className="panes">
      <SlackChannel {...props} />
      <DiscordChannel {...props} />
    </div>
  );
});

function SlackChannel({ month, posted, topic, scheme, onPress }: Props): ReactNode {
  const posts = useMemo(() => arrived(month, posted, 'slack').flatMap(slackPosted), [month, posted]);
  const { messages, exchange, fault, busy, press } = usePressed('slack', slackPressed);
  const shown = [...posts, ...messages];
  return (
    <Pane name="Slack" aside={<Aside topic={topic} />} fault={fault} exchange={exchange} busy={busy}>
      <Channel latest={messages.at(-1)?.key ?? lastBegun(posts)}>
        <div className={`slack slack-${scheme}`}>
          {shown.map((message) => (
            <SlackMessage
              key={message.key}
              message={message}
              scheme={scheme}
              busy={busy}
              onPress={(pressed) => {
                onPress();
                press(message.key, pressed);
              }}
            />
          ))}
        </div>
      </Channel>
    </Pane>
  );
}

function DiscordChannel({ month, posted, topic, scheme, onPress }: Props): ReactNode {
  const posts = useMemo(() => arrived(month, posted, 'discord').flatMap(discordPosted), [month, posted]);
  const { messages, exchange, fault, busy, press, dismiss } = usePressed('discord', discordAfter);
  const shown = [...posts, ...messages];
  return (
    <Pane name="Discord" aside={<Aside topic={topic} />} fault={fault} exchange={exchange} busy={busy}>
      <Channel latest={messages.at(-1)?.key ?? lastBegun(posts)}>
        <discord-messages className={`discord-${scheme}`} light-theme={scheme === 'light'}>
          {shown.map((message) => (
            <DiscordMessage
              key={message.key}
              message={message}
              command={null}
              busy={busy}
              onPress={(pressed) => {
                onPress();
                press(message.key, pressed);
              }}
              onDismiss={() => dismiss(message.key)}
            />
          ))}
        </discord-messages>
      </Channel>
    </Pane>
  );
}

const arrived = ({ posts }: Month, count: number, platform: Platform): readonly MonthPost[] =>
  posts.slice(0, count).filter((post) => post.platform === platform);

/** Key of the first message of the latest post. */
const lastBegun = (posts: readonly { readonly key: string; readonly part?: number }[]): string | null =>
  posts.findLast(({ part }) => part === 0)?.key ?? null;

const Aside = ({ topic }: { readonly topic: string }): ReactNode => (
  <span className="pane-command">a channel that subscribed to /{topic}</span>
);

interface ChannelProps {
  /** Key of the message to be seen; null while there is none. */
  readonly latest: string | null;
  readonly children: ReactNode;
}

/** Room above the message that is scrolled to, in pixels. */
const ABOVE = 10;

/** Milliseconds after which a viewer's own scrolling is not interfered with. */
const SETTLING = 400;

/** Messages that scroll within their pane, so that what arrives does not push the page about. */
function Channel({ latest, children }: ChannelProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const message = latest === null ? null : document.getElementById(latest);
    if (!message) return;
    const align = (): void => {
      const scroller = box.current;
      if (!scroller) return;
      const below = message.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTop += below - ABOVE;
    };
    align();
    // Discord's components draw themselves a little later, which moves what stands below them.
    const settling = new ResizeObserver(align);
    if (message.parentElement) settling.observe(message.parentElement);
    const settled = setTimeout(() => settling.disconnect(), SETTLING);
    return () => {
      clearTimeout(settled);
      settling.disconnect();
    };
  }, [latest]);
  return (
    <div ref={box} className="month-channel">
      {latest === null ? <p className="month-empty">No post yet.</p> : children}
    </div>
  );
}
