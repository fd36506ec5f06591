import type { ActionsBlock, Button, ConversationsSelect, Option, PlainTextOption, StaticSelect } from '@slack/types';
import type { ReactNode } from 'react';
import { Menu } from '../Menu.tsx';
import type { Pressed } from '../useMessages.ts';

/** What is pressed: a row's element, or what stands beside a section. */
export type Pressable = Extract<
  ActionsBlock['elements'][number],
  { type: 'button' | 'static_select' | 'conversations_select' }
>;

interface Props {
  readonly elements: readonly Pressable[];
  readonly busy: boolean;
  readonly onPress: (pressed: Omit<Pressed, 'ephemeral'>) => void;
}

/** Slack's row of buttons and menus, working: each press goes out as a request of Slack's. */
export function SlackActions({ elements, busy, onPress }: Props): ReactNode {
  return (
    <div className="slack-actions">
      {elements.map((element) => {
        if (element.type === 'button') return <SlackButton key={element.action_id} {...{ element, busy, onPress }} />;
        if (element.type === 'conversations_select') {
          return <SlackChannels key={element.action_id} {...{ element, busy, onPress }} />;
        }
        return <SlackMenu key={element.action_id} {...{ element, busy, onPress }} />;
      })}
    </div>
  );
}

interface ElementProps<Element> extends Omit<Props, 'elements'> {
  readonly element: Element;
}

function SlackButton({ element, busy, onPress }: ElementProps<Button>): ReactNode {
  const { text, value = '', action_id: id = '', accessibility_label: spoken, style, url } = element;
  if (url !== undefined)
    return (
      <a className="slack-button" href={url} target="_blank" rel="noreferrer" aria-label={spoken}>
        {text.text}
      </a>
    );
  return (
    <button
      type="button"
      className={style === 'primary' ? 'slack-button slack-primary' : 'slack-button'}
      aria-label={spoken}
      aria-disabled={busy}
      onClick={() => busy || onPress({ kind: 'button', id, value })}
    >
      {text.text}
    </button>
  );
}

function SlackMenu({ element, onPress }: ElementProps<StaticSelect>): ReactNode {
  const { placeholder, action_id: id = '', options = [], option_groups: groups = [] } = element;
  return (
    <Menu
      className="slack-menu"
      label={placeholder?.text ?? 'Choose'}
      options={options.map(optionOf)}
      groups={groups.map(({ label, options: inner }) => ({ label: label.text, options: inner.map(optionOf) }))}
      onChoose={(value) => onPress({ kind: 'menu', id, value })}
    />
  );
}

/** Of this page there is one channel. */
function SlackChannels({ element, onPress }: ElementProps<ConversationsSelect>): ReactNode {
  const { placeholder, action_id: id = '' } = element;
  return (
    <Menu
      className="slack-menu"
      label={placeholder?.text ?? 'Choose'}
      options={[{ value: '#dateline', label: '#dateline' }]}
      onChoose={(value) => onPress({ kind: 'channel', id, value })}
    />
  );
}

const optionOf = ({ text, value = '', description }: PlainTextOption | Option) => ({
  value,
  label: text.text,
  description: description?.text,
});
