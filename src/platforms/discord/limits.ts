/**
 * Discord's limits, each from the page named above its group. Lengths are in characters; a string's `length` in
 * JavaScript is never less than what Discord counts.
 */
export const limits = {
  // https://discord.com/developers/docs/components/reference#legacy-message-component-behavior
  /** Of a message, those inside others included. */
  components: 40,
  /** Of all text of a message; we count what stands on buttons and in menus too. */
  text: 4000,

  // https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel
  threadName: 100,

  // https://discord.com/developers/docs/components/reference#action-row
  buttonsPerRow: 5,

  // https://discord.com/developers/docs/components/reference#anatomy-of-a-component
  /** Also unique within a message. */
  customId: 100,

  // https://discord.com/developers/docs/components/reference#button-button-structure
  buttonLabel: 80,

  // https://discord.com/developers/docs/components/reference#string-select
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  placeholder: 150,

  // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete
  autocompleteChoices: 25,
  /** Of a choice's name, and of its value. */
  choice: 100,

  // https://discord.com/developers/docs/interactions/application-commands#application-command-object
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** Names, descriptions and values of a command with all that is in it. */
  commandTotal: 8000,

  /** Milliseconds for all that is done for one interaction, which Discord wants answered within 3 s. */
  answerTime: 2_500,
  /** Milliseconds for a post to a channel, answer included; a delivery reckons with ten seconds, its record included. */
  postTimeout: 8_000,
  /** Seconds, both ways: Discord names no limit, so an interaction lives no longer than its neighbours elsewhere. */
  timestampSkew: 300,
  /** Bytes. Interactions run to some ten thousand; what is longer than this was not sent by Discord. */
  requestBytes: 256 * 1024,
} as const;

/** What reads well on a telephone; within the limits above, whatever the reply. Lengths are in characters. */
export const layout = {
  title: 250,
  /** On every page; what is longer when escaped is left out, and counted. */
  lede: 600,
  notes: 600,
  /** On what is too long for a button, and how to ask for it. */
  remarks: 500,
  footer: 200,
} as const;
