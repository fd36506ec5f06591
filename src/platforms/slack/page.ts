import type { Page as Shown } from '../../answers/reply/page.ts';
import type { Item, Text } from '../../answers/reply/reply.ts';
import { BREAK, spoken } from './lines.ts';
import { joined, type Mrkdwn, mrkdwn, unstyled } from './mrkdwn.ts';

/** One page of a reply, with what frames every page. */
export interface Page extends Pick<Shown, 'items' | 'position' | 'previous' | 'next'> {
  /** At most as long as a header may be. */
  readonly title: string;
  readonly lede?: Text;
  readonly notes: readonly Text[];
  /** "Shared by" and the member who did; empty otherwise. */
  readonly sharedBy: Mrkdwn;
  readonly footer: string;
  /** For a page of a post: all pages stand in the channel, so nothing turns or shares them. */
  readonly posted?: true;
}

/** A whole page in reading order: the message's top-level text, which screen readers and notifications use. */
export function spokenPage(page: Page): Mrkdwn {
  const items = page.items.map((item, index) => joined([heading(page.items, index), spoken(item)], BREAK));
  const pieces = [
    mrkdwn`${page.title}`,
    unstyled(page.lede ?? []),
    ...items,
    ...page.notes.map(unstyled),
    mrkdwn`${page.position}`,
    page.sharedBy,
    mrkdwn`${page.footer}`,
  ];
  return joined(pieces, BREAK);
}

/** The sub-heading that an item begins; undefined where it goes on with the group before it, or has none. */
export function groupBegun(items: readonly Item[], index: number): string | undefined {
  const group = items[index]?.group;
  return group === items[index - 1]?.group ? undefined : group;
}

/** True for an item that goes on with the list before it: neither has a head, and no sub-heading comes between. */
export function goesOn(item: Item, before: Item | undefined): boolean {
  return before !== undefined && !item.head && !before.head && item.group === before.group;
}

function heading(items: readonly Item[], index: number): Mrkdwn {
  const group = groupBegun(items, index);
  return group === undefined ? mrkdwn`` : mrkdwn`${`${group}:`}`;
}
