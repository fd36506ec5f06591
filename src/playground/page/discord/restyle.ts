/**
 * Where the components' own colours are too faint to read, or their marks lack, these are laid over them. Their insides
 * are closed to the page's style sheet.
 */
const RULES = `
.discord-message-timestamp,
:host([light-theme]) .discord-message-timestamp,
:host .discord-replied-message-username { color: var(--discord-quiet) !important; opacity: 1 !important }
:host .discord-slash-command-name,
:host .discord-slash-command-name:hover {
  color: var(--discord-link) !important;
  background: rgb(88 101 242 / 12%) !important;
  line-height: 1.5;
}
:host(discord-command) { flex-wrap: wrap; gap: 0 4px; white-space: normal; overflow-wrap: anywhere; color: var(--discord-quiet) }
:host(discord-command) .discord-replied-message-content { min-width: 0; max-width: 100%; overflow: visible; white-space: normal }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(RULES);

/** A `ref` for a component: lays the rules over its own. */
export function restyle(element: HTMLElement | null): void {
  const root = element?.shadowRoot;
  if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
