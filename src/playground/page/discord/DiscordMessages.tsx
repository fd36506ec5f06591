import type { APIEmbed } from 'discord.js';
import type { ReactNode } from 'react';
import { timeOf } from '../clock.ts';
import type { DiscordShown } from '../messages.ts';
import type { Pressed } from '../useMessages.ts';
import { accentOf, Components } from './Components.tsx';
import { Markup } from './Markup.tsx';
import { spansOf, wordsOf } from './markup.ts';

interface Props {
  readonly messages: readonly DiscordShown[];
  /** The command that the first of them answers: shown above it. */
  readonly command: string | null;
  readonly busy: boolean;
  readonly onPress: (key: string, pressed: Pressed) => void;
  readonly onDismiss: (key: string) => void;
}

export function DiscordMessages({ messages, command, ...props }: Props): ReactNode {
  return (
    <div className="discord">
      {messages.map((message, place) => (
        <DiscordMessage key={message.key} message={message} command={place === 0 ? command : null} {...props} />
      ))}
    </div>
  );
}

interface MessageProps extends Omit<Props, 'messages'> {
  readonly message: DiscordShown;
}

/** A message as Discord shows it: what was used, its bot, its content, who sees it. */
function DiscordMessage({ message, command, busy, onPress, onDismiss }: MessageProps): ReactNode {
  const { ephemeral, embeds, components, at, shownAt } = message;
  return (
    <article
      id={message.key}
      tabIndex={-1}
      className={ephemeral ? 'discord-message discord-to-you' : 'discord-message'}
      aria-label={ephemeral ? 'Message to you from dateline' : 'Message to the channel from dateline'}
    >
      {command === null ? null : (
        <p className="discord-used">
          <img src="/icon-you.svg" alt="" width="16" height="16" /> you used{' '}
          <span className="discord-mention">{command}</span>
        </p>
      )}
      <img className="discord-avatar" src="/icon.svg" alt="" width="40" height="40" />
      <div className="discord-content">
        <p>
          <b>dateline</b> <span className="discord-app">APP</span>{' '}
          <time className="discord-small">{shownAt ?? `Today at ${timeOf(at)}`}</time>
        </p>
        {embeds.map((embed) => (
          <Embed key={embed.title} embed={embed} />
        ))}
        <Components
          components={components}
          onPress={(pressed) => busy || onPress(message.key, { ...pressed, ephemeral })}
        />
        {ephemeral ? (
          <p className="discord-small">
            Only you can see this ·{' '}
            <button type="button" className="discord-dismiss" onClick={() => onDismiss(message.key)}>
              Dismiss message
            </button>
          </p>
        ) : null}
      </div>
    </article>
  );
}

function Embed({ embed: { title, description, footer, color } }: { readonly embed: APIEmbed }): ReactNode {
  return (
    <div className="discord-container" style={accentOf(color)}>
      {title === undefined ? null : <p className="discord-heading">{wordsOf(spansOf(title))}</p>}
      <div>
        <Markup markdown={description ?? ''} />
      </div>
      {footer ? <p className="discord-small">{footer.text}</p> : null}
    </div>
  );
}
