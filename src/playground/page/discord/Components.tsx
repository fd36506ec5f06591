import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
} from 'discord.js';
import type { ReactNode } from 'react';
import { Menu } from '../Menu.tsx';
import type { Pressed } from '../useMessages.ts';
import { Markup } from './Markup.tsx';

type Component =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | APIButtonComponent
  | APIStringSelectComponent
  | { readonly type: 0; readonly id?: number };

interface Props {
  readonly onPress: (pressed: Omit<Pressed, 'ephemeral'>) => void;
}

/** Components one below the other, or in a row. */
export function Components({ components, ...props }: Props & { readonly components: readonly object[] }): ReactNode {
  return (components as readonly Component[]).map((each) => <Drawn key={each.id} component={each} {...props} />);
}

interface DrawnProps extends Props {
  readonly component: Component;
}

/**
 * A component as Discord draws it, by its type: https://discord.com/developers/docs/components/reference#component-object
 */
function Drawn({ component, onPress }: DrawnProps): ReactNode {
  switch (component.type) {
    case 1:
      return (
        <div className="discord-row">
          <Components components={component.components} onPress={onPress} />
        </div>
      );
    case 2:
      return <Button button={component} onPress={onPress} />;
    case 3:
      return (
        <Menu
          className="discord-menu"
          label={component.placeholder ?? 'Choose'}
          options={component.options}
          onChoose={(value) => onPress({ kind: 'menu', id: component.custom_id, value })}
        />
      );
    case 9:
      return (
        <div className="discord-section">
          <div>
            <Components components={component.components} onPress={onPress} />
          </div>
          <Components components={[component.accessory]} onPress={onPress} />
        </div>
      );
    case 10:
      return (
        <div className="discord-text">
          <Markup markdown={component.content} />
        </div>
      );
    case 12:
      return component.items.map(({ media, description }) => (
        <img key={media.url} className="discord-picture" src={media.url} alt={description ?? ''} />
      ));
    case 14:
      return <hr className={component.spacing === 2 ? 'discord-wide' : ''} aria-hidden={component.divider === false} />;
    case 17:
      return (
        <div className="discord-container" style={accentOf(component.accent_color)}>
          <Components components={component.components} onPress={onPress} />
        </div>
      );
    default:
      return <p className="discord-small">A component of type {component.type}, which this page does not draw.</p>;
  }
}

/** The coloured edge of an embed or a container. */
export const accentOf = (colour: number | null | undefined): { readonly borderLeftColor?: string } =>
  colour == null ? {} : { borderLeftColor: `#${colour.toString(16).padStart(6, '0')}` };

/** https://discord.com/developers/docs/components/reference#button-button-styles */
const STYLES: Readonly<Record<number, string>> = { 1: 'discord-primary', 3: 'discord-success', 4: 'discord-danger' };

function Button({ button, onPress }: Props & { readonly button: APIButtonComponent }): ReactNode {
  if ('url' in button) {
    return (
      <a className="discord-button" href={button.url} target="_blank" rel="noreferrer">
        {button.label}
      </a>
    );
  }
  if (!('custom_id' in button)) return null;
  const { custom_id: id, disabled = false, style } = button;
  return (
    <button
      type="button"
      className={`discord-button ${STYLES[style] ?? ''}`}
      disabled={disabled}
      onClick={() => onPress({ kind: 'button', id, value: id })}
    >
      {button.label}
    </button>
  );
}
