/**
 * A label in at most `limit` characters: whole words, then an ellipsis. For labels only, where a button or menu
 * stands for something that is shown whole elsewhere; what a reply says is never cut.
 */
export function shorten(label: string, limit: number): string {
  if (label.length <= limit) return label;
  const room = label.slice(0, limit - 1);
  const lastSpace = room.lastIndexOf(' ');
  const whole = lastSpace > limit / 2 ? room.slice(0, lastSpace) : room.replace(/[\ud800-\udbff]$/, '');
  return `${whole.trimEnd()}…`;
}
