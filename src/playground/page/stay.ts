/**
 * Stays at a message that has changed in place: its beginning is brought into view where it lies above, and it takes
 * the focus where the button that had it is gone. Called before the page is drawn anew.
 */
export function stayAt(key: string): void {
  requestAnimationFrame(() => {
    const message = document.getElementById(key);
    if (!message) return;
    if (document.activeElement === document.body) message.focus({ preventScroll: true });
    if (message.getBoundingClientRect().top < 0) message.scrollIntoView({ block: 'start' });
  });
}
