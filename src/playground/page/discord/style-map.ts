import { noChange } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | number | undefined | null>>;

/**
 * In place of lit's own `styleMap`, which first writes a `style` attribute: the page's policy allows none, and this
 * sets the same properties through the object model. The build puts it there (infra/playground.ts).
 */
class StyleMap extends Directive {
  /** For a server's rendering, which the page has none of. */
  render(_styles: Styles): unknown {
    return noChange;
  }

  override update(part: AttributePart, [styles]: [Styles]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(styles)) {
      if (value === undefined || value === null || value === '') style.removeProperty(name);
      else style.setProperty(name, String(value));
    }
    return noChange;
  }
}

export const styleMap = directive(StyleMap);
