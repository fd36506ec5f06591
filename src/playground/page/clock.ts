const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "14:02", on this machine's clock. */
export const timeOf = (at: Date): string => clock.format(at);
