/** What is chosen from a message's menu to look it up: as people see it on every platform, and as Slack sends it back. */
export const MESSAGE_CHECK = { name: 'Check against the digest', id: 'check-message' } as const;
