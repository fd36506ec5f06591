/**
 * Slack's limits, in characters unless said otherwise, each with where it is written down.
 * Lengths are counted in UTF-16 units after escaping, which is never less than what Slack counts.
 */
export const limits = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** Of a modal or the app's home. https://docs.slack.dev/reference/views */
  viewBlocks: 100,
  modalTitle: 24,
  /** Of JSON, our own: messages are rejected from about 11,300 characters over all their text, which is undocumented. */
  messageJson: 9_000,
  /** https://docs.slack.dev/reference/methods/chat.postMessage: what screen readers read, and no blocks. */
  topLevelText: 4_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionText: 3_000,
  /** Number of elements. https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** Rows, the one with the names of the columns included, and columns. https://docs.slack.dev/reference/block-kit/blocks/table-block */
  tableRows: 100,
  tableColumns: 20,
  /** Number of elements. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  /** Of what a button of ours carries: more would take the room of what is said. */
  token: 800,
  /** Number of options. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object (elsewhere 150 for the value) */
  optionText: 75,
  optionValue: 75,
  optionDescription: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
  optionGroupLabel: 75,
  /** With its slash. https://docs.slack.dev/reference/app-manifest */
  command: 32,
  commandDescription: 2_000,
  usageHint: 1_000,
  /**
   * Bytes. A message shortcut carries a whole message of someone else's, of 40,000 characters at most, as text and as blocks,
   * its letters escaped twice: eight bytes each of any but Latin ones. https://docs.slack.dev/reference/methods/chat.postMessage
   */
  requestBytes: 1024 * 1024,
  /** Seconds either way. https://docs.slack.dev/authentication/verifying-requests-from-slack */
  timestampSkew: 300,
  /** Milliseconds for all that is done for one request, which Slack wants answered within 3 s. */
  answerTime: 2_500,
  /** Of these, what is kept for the post to `response_url` that answers a press. */
  responseUrlTime: 700,
  /** The same for the post that answers an event. */
  eventPostTime: 1_000,
  /** And what of it is waited for a person's locale, beside other work. */
  localeTime: 400,
  /** Milliseconds for a post to a channel, answer included; a delivery reckons with ten seconds, its record included. */
  postTimeout: 8_000,
} as const;
