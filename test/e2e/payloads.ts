/** Messages made by hand, of everything that the panes have to draw; about nothing that is in the news. */

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (text: string, more: object = {}) => ({
  type: 'button',
  text: plain(text),
  action_id: text,
  value: 'v',
  ...more,
});
const words = (text: string, style = {}) => ({ type: 'text', text, style });
const rich = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const cell = (text: string) => ({ type: 'raw_text', text });
const LINK = 'https://gazette.example/heron';

export const slackMessage = {
  response_type: 'ephemeral',
  text: 'The ferry strike in Northmark',
  blocks: [
    { type: 'header', text: plain('The ferry strike in Northmark') },
    {
      type: 'rich_text',
      elements: [
        rich(words('What happened', { bold: true })),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            rich(words('1 May', { bold: true }), words(' · Ferry crews stop work. '), {
              type: 'link',
              url: LINK,
              text: 'Gazette ¶4',
            }),
            rich(words('The mayor calls it '), words('unannounced', { italic: true }), words('. Island Post ¶2')),
          ],
        },
        { type: 'rich_text_quote', elements: [words('“talks open on Monday”')] },
      ],
    },
    { type: 'divider' },
    { type: 'section', text: mrkdwn('*Contested:* how many crews stopped'), accessory: button('Open') },
    {
      type: 'table',
      column_settings: [{ is_wrapped: true }, { align: 'right' }],
      rows: [
        [cell('Who counted'), cell('Crews')],
        [cell('Ferry Union'), { type: 'rich_text', elements: [rich(words('12', { bold: true }))] }],
        [cell('Harbour Office'), cell('7')],
      ],
    },
    { type: 'actions', elements: [button('Said and did · 6'), button('Read the article', { url: LINK })] },
    { type: 'context', elements: [mrkdwn('4 articles · digest 0a1b2c3d')] },
  ],
};

const text = (content: string) => ({ type: 10, content });
const press = (label: string) => ({ type: 2, style: 2, label, custom_id: label });

export const discordMessage = {
  type: 4,
  data: {
    flags: 64 + 32_768,
    components: [
      {
        type: 17,
        accent_color: 0x8a2e20,
        components: [
          text('## The ferry strike in Northmark'),
          text(
            `- **1 May** · Ferry crews stop work. [Gazette ¶4](${LINK})\n- The mayor calls it *unannounced*. Island Post ¶2`,
          ),
          { type: 14, divider: true, spacing: 1 },
          { type: 9, components: [text('**Contested:** how many crews stopped')], accessory: press('Open') },
          { type: 9, components: [text('Ferry Union ¶3')], accessory: { type: 2, style: 5, label: 'Read', url: LINK } },
          { type: 14, divider: false, spacing: 2 },
          { type: 1, components: [press('Said and did · 6'), press('Figures · 2')] },
          text('-# 4 articles · digest 0a1b2c3d · shared by <@200000000000000001> · </harbour who:200000000000000005>'),
        ],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'cite',
            placeholder: 'Open a citation',
            options: [{ label: 'Gazette ¶4', value: 'A4' }],
          },
        ],
      },
    ],
  },
};
