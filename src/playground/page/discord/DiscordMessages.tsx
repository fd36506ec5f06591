import type { APIEmbed } from 'discord.js';
import type { ReactNode } from 'react';
import { timeOf } from '../clock.ts';
import type { DiscordControl, DiscordShown } from '../messages.ts';
import type { Pressed } from '../useMessages.ts';
import type { Scheme } from '../useScheme.ts';
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
  const { ephemeral, embeds, rows, at, shownAt } = message;
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
        {rows.length === 0 ? null : (
          <div slot="components" className="discord-rows">
            {rows.map(({ components }) => (
              <discord-action-row key={components[0]?.custom_id}>
                {components.map((control) => (
                  <Control key={control.custom_id} control={control} onPress={press} />
                ))}
              </discord-action-row>
            ))}
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

/** https://discord.com/developers/docs/components/reference#button-button-styles */
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' } as const;

interface ControlProps {
  readonly control: DiscordControl;
  readonly onPress: (pressed: Omit<Pressed, 'ephemeral'>) => void;
}

/** The library's menu opens by pointer alone, so a menu is the browser's own. */
function Control({ control, onPress }: ControlProps): ReactNode {
  const { custom_id: id } = control;
  if (control.type === 2) {
    return (
      <discord-button
        ref={restyle}
        type={STYLES[control.style]}
        onClick={() => onPress({ kind: 'button', id, value: id })}
      >
        {control.label}
      </discord-button>
    );
  }
  const label = control.placeholder ?? 'Choose';
  return (
    <select
      className="discord-menu"
      aria-label={label}
      value=""
      onChange={(event) => onPress({ kind: 'menu', id, value: event.target.value })}
    >
      <option value="" disabled hidden>
        {label}
      </option>
      {control.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.description ? `${option.label} · ${option.description}` : option.label}
        </option>
      ))}
    </select>
  );
}
