import type { KnownBlock } from '@slack/types';
import type { ReactNode } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import { timeOf } from '../clock.ts';
import type { SlackShown, SlackView } from '../messages.ts';
import type { Pressed } from '../useMessages.ts';
import type { Scheme } from '../useScheme.ts';
import { type Pressable, SlackActions } from './SlackActions.tsx';

/** The member that the server's requests come from, so that a mention shows a name. */
const PEOPLE = { users: [{ id: 'U0DATELINE', name: 'developer' }] };

interface Props {
  readonly messages: readonly SlackShown[];
  readonly scheme: Scheme;
  readonly busy: boolean;
  readonly onPress: (key: string, pressed: Pressed) => void;
  readonly onDismiss?: (key: string) => void;
}

export function SlackMessages({ messages, ...props }: Props): ReactNode {
  return messages.map((message) =>
    message.view ? (
      <SlackViewShown key={message.key} message={message} view={message.view} {...props} />
    ) : (
      <SlackMessage key={message.key} message={message} {...props} />
    ),
  );
}

interface MessageProps extends Omit<Props, 'messages'> {
  readonly message: SlackShown;
}

/** A message as Slack shows it: its bot, who sees it, its blocks in order. */
function SlackMessage({ message, ...props }: MessageProps): ReactNode {
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
        <Blocks message={message} {...props} />
      </div>
    </article>
  );
}

/** The app's own page, or a window over it, which can be closed. */
function SlackViewShown({
  message,
  view,
  onDismiss,
  ...props
}: MessageProps & { readonly view: SlackView }): ReactNode {
  const { title, type, private_metadata } = view;
  const onPress: Props['onPress'] = (key, pressed) =>
    props.onPress(key, { ...pressed, view: { type, private_metadata } });
  return (
    <article
      id={message.key}
      tabIndex={-1}
      className={type === 'home' ? 'slack-home' : 'slack-modal'}
      aria-label={type === 'home' ? 'App Home' : `Window: ${title}`}
    >
      <header>
        <img className="slack-avatar" src="/icon.svg" alt="" width="24" height="24" />
        <b>{type === 'home' ? 'dateline' : title}</b>
        {type === 'home' ? <span className="slack-home-tab">{title}</span> : null}
        {type === 'modal' && onDismiss ? (
          <button type="button" className="slack-button" onClick={() => onDismiss(message.key)}>
            Close
          </button>
        ) : null}
      </header>
      <Blocks message={message} {...props} onPress={onPress} />
    </article>
  );
}

/** Blocks in order, with what can be pressed on them. */
function Blocks({ message, scheme, busy, onPress }: MessageProps): ReactNode {
  return runsOf(message.blocks).map(({ key, shown, pressed }) => (
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
  ));
}

interface Run {
  readonly key: string;
  readonly shown: Block[];
  /** What can be pressed below the blocks, or beside the last of them. */
  readonly pressed?: readonly Pressable[];
}

const isPressable = (element: { readonly type: string } | undefined): element is Pressable =>
  element !== undefined && ['button', 'static_select', 'conversations_select'].includes(element.type);

/** Blocks in order, cut at whatever can be pressed: the renderer draws it but tells no one of a press. */
function runsOf(blocks: readonly KnownBlock[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = runs.at(-1);
    if (block.type === 'actions')
      runs.push({ key: `actions-${index}`, shown: [], pressed: block.elements.filter(isPressable) });
    else if (block.type === 'section' && isPressable(block.accessory)) {
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
