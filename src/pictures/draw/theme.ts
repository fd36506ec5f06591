import type { Sign } from '../../charts/signs.ts';

/** Colours by role, those of the playground's theme; each pair of text and ground keeps a contrast of at least 4.5. */
export interface Theme extends Readonly<Record<Sign['colour'], string>> {
  readonly '--panel': string;
  readonly '--line': string;
}

/** On what the picture is looked at: Slack is light unless someone changes it, Discord dark. */
export type Scheme = 'light' | 'dark';

export const themes: Readonly<Record<Scheme, Theme>> = {
  light: {
    '--panel': '#fffdf9',
    '--ink': '#1e1b17',
    '--muted': '#625c52',
    '--line': '#dbd4c6',
    '--disputed': '#a4400f',
    '--single': '#35608a',
  },
  dark: {
    '--panel': '#1d2024',
    '--ink': '#ebe7df',
    '--muted': '#a9a398',
    '--line': '#353a41',
    '--disputed': '#f0a35c',
    '--single': '#8db6dc',
  },
};
