import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import { timeOf } from '../clock.ts';
import type { SlackShown } from '../messages.ts';
import type { Pressed } from '../useMessages.ts';
import type { Scheme } from '../useScheme.ts';
import { SlackActions } from './SlackActions.tsx';

/** The member that the server's requests come from, so that a mention shows a name. */
const PEOPLE = { users: [{ id: 'U0DATELINE', name: 'developer' }] };

interface Props {
  readonly messages: readonly SlackShown[];
  readonly scheme: Scheme;
  readonly busy: boolean;
  readonly onPress: (key: string, pressed: Pressed) => void;
}

export function SlackMessages({ messages, ...props }: Props): ReactNode {
  return messages.map((message) => <SlackMessage key={message.key} message={message} {...props} />);
}

interface MessageProps extends Omit<Props, 'messages'> {
  readonly message: SlackShown;
}

/** A message as Slack shows it: its bot, who sees it, its blocks in order. */
function SlackMessage({ message, scheme, busy, onPress }: MessageProps): ReactNode {
  return (
    <article
      id={message.key}
      tabIndex={-1}
      className="slack-message"
      aria-label={message.ephemeral ? 'Message to you from dateline' : 'Message to the channel from dateline'}
    >
      {message.ephemeral ? <p className="slack-only-you">Only visible to you</p> : null}
      <img className="slack-avatar" src="/icon.svg" alt="" width="36" height="36" />
      <div className="slack-content">
        <p className="slack-name">
          <b>dateline</b> <span className="app-tag">APP</span> <time>{message.shownAt ?? timeOf(message.at)}</time>
        </p>
        {runsOf(message.blocks).map(({ key, shown, pressed }) => (
          <div key={key} className={shown.length > 0 && pressed ? 'slack-with-accessory' : ''}>
            {shown.length === 0 ? null : (
              <Message withoutWrapper theme={scheme} blocks={shown} logo="/icon.svg" name="dateline" data={PEOPLE} />
            )}
            {pressed ? (
              <SlackActions
                elements={pressed}
                busy={busy}
                onPress={(press) => onPress(message.key, { ...press, ephemeral: message.ephemeral })}
              />
            ) : null}
          </div>
        ))}
      </div>
    </article>
  );
}

interface Run {
  readonly key: string;
  readonly shown: Block[];
  /** What can be pressed below the blocks, or beside the last of them. */
  readonly pressed?: ActionsBlock['elements'];
}

/** Blocks in order, cut at whatever can be pressed: the renderer draws it but tells no one of a press. */
function runsOf(blocks: readonly KnownBlock[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1);
    if (block.type === 'actions') runs.push({ key: `actions-${index}`, shown: [], pressed: block.elements });
    else if (block.type === 'section' && block.accessory?.type === 'button') {
      const { accessory, ...text } = block;
      runs.push({ key: `section-${index}`, shown: [drawable(text)], pressed: [accessory] });
    } else if (last && !last.pressed) last.shown.push(drawable(block));
    else runs.push({ key: `blocks-${index}`, shown: [drawable(block)] });
  }
  return runs;
}

/**
 * A block as the renderer takes it, whose types differ from Slack's in names alone. It draws `verbatim` text with no
 * markup at all, where Slack only leaves addresses and names in it unlinked, so that flag is dropped.
 */
function drawable(block: KnownBlock): Block {
  const drop = (key: string, value: unknown): unknown => (key === 'verbatim' ? undefined : value);
  return JSON.parse(JSON.stringify(block, drop));
}
