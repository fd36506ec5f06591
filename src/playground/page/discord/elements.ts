import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-author-info.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** The library's elements that the page uses, registered with the browser and typed for JSX. */
type Native = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'discord-messages': Native & { 'light-theme'?: boolean; 'no-background'?: boolean };
      'discord-message': Native & {
        author: string;
        avatar: string;
        bot?: boolean;
        timestamp: string;
      };
      'discord-command': Native & { author: string; avatar: string; command: string };
      'discord-embed': Native & { color?: string; 'embed-title'?: string };
      'discord-embed-description': Native;
      'discord-embed-footer': Native;
    }
  }
}
