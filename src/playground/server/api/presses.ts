import type { DevelopmentKeys, SignedRequest } from '../signed.ts';
import { COMMAND_ID, discordCaller, discordUser, signedForm, signedInteraction, slackCaller } from '../signed.ts';
import type { AutocompleteRequest, PressRequest } from './shapes.ts';

/**
 * A button pressed or an option chosen on a Slack message at `now` (milliseconds).
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export function slackPress(
  { kind, id, value, ephemeral }: PressRequest,
  responseUrl: string,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const ts = (now / 1000).toFixed(6);
  const text = { type: 'plain_text', text: value, emoji: false };
  const chosen =
    kind === 'button' ? { type: 'button', value, text } : { type: 'static_select', selected_option: { text, value } };
  const payload = {
    type: 'block_actions',
    user: { id: slackCaller.user_id, username: slackCaller.user_name, team_id: slackCaller.team_id },
    api_app_id: slackCaller.api_app_id,
    container: { type: 'message', message_ts: ts, channel_id: slackCaller.channel_id, is_ephemeral: ephemeral },
    trigger_id: slackCaller.trigger_id,
    team: { id: slackCaller.team_id, domain: slackCaller.team_domain },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: slackCaller.channel_id, name: slackCaller.channel_name },
    response_url: responseUrl,
    actions: [{ action_id: id, block_id: 'actions', action_ts: ts, ...chosen }],
  };
  return signedForm({ payload: JSON.stringify(payload) }, keys, now);
}

/** The flag of a message that one person sees: https://discord.com/developers/docs/resources/message#message-object-message-flags */
const EPHEMERAL = 64;

/**
 * A button pressed or an option chosen on a Discord message at `now` (milliseconds).
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-message-component-data-structure
 */
export function discordPress(
  { kind, id, value, ephemeral }: PressRequest,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const data =
    kind === 'button' ? { component_type: 2, custom_id: id } : { component_type: 3, custom_id: id, values: [value] };
  const message = {
    id: '200000000000000006',
    channel_id: discordCaller.channel_id,
    flags: ephemeral ? EPHEMERAL : 0,
    interaction_metadata: { id: discordCaller.id, type: 2, user: discordUser },
  };
  return signedInteraction({ ...discordCaller, type: 3, data, message }, keys, now);
}

/**
 * An option being typed in Discord at `now` (milliseconds); `focused` names it.
 * https://discord.com/developers/docs/interactions/application-commands#autocomplete
 */
export function discordAutocomplete(
  { topic, name, options, focused }: AutocompleteRequest,
  keys: DevelopmentKeys,
  now: number,
): SignedRequest {
  const typed = Object.entries({ [focused]: '', ...options }).map(([option, value]) => ({
    type: 3,
    name: option,
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  const data = { id: COMMAND_ID, type: 1, name: topic, options: [{ type: 1, name, options: typed }] };
  return signedInteraction({ ...discordCaller, type: 4, data }, keys, now);
}
