import type { APIEmbed } from 'discord.js';
import type { ReactNode } from 'react';
import { timeOf } from '../clock.ts';
import type { DiscordShown } from '../messages.ts';
import type { Pressed } from '../useMessages.ts';
import type { Scheme } from '../useScheme.ts';
import { Components } from './Components.tsx';
import './elements.ts';
import { Markup } from './Markup.tsx';
import { spansOf, wordsOf } from './markup.ts';
import { restyle } from './restyle.ts';

interface Props {
  readonly messages: readonly DiscordShown[];
  /** The command that the first of them answers: shown above it. */
  readonly command: string | null;
  readonly scheme: Scheme;
  readonly busy: boolean;
  readonly onPress: (key: string, pressed: Pressed) => void;
  readonly onDismiss: (key: string) => void;
}

export function DiscordMessages({ messages, command, scheme, ...props }: Props): ReactNode {
  return (
    <discord-messages className={`discord-${scheme}`} light-theme={scheme === 'light'}>
      {messages.map((message, place) => (
        <DiscordMessage key={message.key} message={message} command={place === 0 ? command : null} {...props} />
      ))}
    </discord-messages>
  );
}

interface MessageProps extends Omit<Props, 'messages' | 'scheme'> {
  readonly message: DiscordShown;
}

/** A message as Discord shows it: what was used, its bot, its embeds, its buttons and menus, who sees it. */
function DiscordMessage({ message, command, busy, onPress, onDismiss }: MessageProps): ReactNode {
  const { ephemeral, embeds, components, at, shownAt } = message;
  const rows = components.filter(({ type }) => type === 1);
  const press = (pressed: Omit<Pressed, 'ephemeral'>): void => {
    if (!busy) onPress(message.key, { ...pressed, ephemeral });
  };
  return (
    // The focus is sent here when a message changes. Not to the component itself: no Tab would reach its inside then.
    <article
      id={message.key}
      tabIndex={-1}
      aria-label={ephemeral ? 'Message to you from dateline' : 'Message to the channel from dateline'}
    >
      <discord-message
        ref={restyle}
        author="dateline"
        avatar="/icon.svg"
        bot
        className={ephemeral ? 'discord-to-you' : ''}
        timestamp={shownAt ?? `Today at ${timeOf(at)}`}
      >
        {command === null ? null : (
          <discord-command
            ref={restyle}
            slot="reply"
            author="you"
            avatar="/icon-you.svg"
            command={command.replace(/^\//, '')}
          />
        )}
        {embeds.map((embed) => (
          <Embed key={embed.title} embed={embed} />
        ))}
        {components.length === rows.length ? null : (
          <div className="discord-content">
            <Components components={components.filter(({ type }) => type !== 1)} onPress={press} />
          </div>
        )}
        {rows.length === 0 ? null : (
          <div slot="components" className="discord-rows">
            <Components components={rows} onPress={press} />
          </div>
        )}
        {ephemeral ? (
          <p slot="thread" className="discord-only-you">
            Only you can see this ·{' '}
            <button type="button" onClick={() => onDismiss(message.key)}>
              Dismiss message
            </button>
          </p>
        ) : null}
      </discord-message>
    </article>
  );
}

function Embed({ embed }: { readonly embed: APIEmbed }): ReactNode {
  const { title, description, footer, color } = embed;
  return (
    <discord-embed
      slot="embeds"
      {...(color === undefined ? {} : { color: `#${color.toString(16).padStart(6, '0')}` })}
      {...(title === undefined ? {} : { 'embed-title': wordsOf(spansOf(title)) })}
    >
      <discord-embed-description slot="description">
        <Markup markdown={description ?? ''} />
      </discord-embed-description>
      {footer ? <discord-embed-footer slot="footer">{footer.text}</discord-embed-footer> : null}
    </discord-embed>
  );
}
