import type { SpeakerKind } from '../accounts.ts';

/** Words for whoever speaks, by what they are to what is told: who answers for it, whom it befell, what is on record. */
const SPEAKERS: Readonly<Record<SpeakerKind, string>> = {
  office: `police cops ministry minister army military navy government officials official authorities authority mayor chief commissioner
    company owner owners manager management spokesman spokeswoman spokesperson department sheriff superintendent commander governor
    administration council airline operator employer office agency commission railway railways firm prosecutor prosecutors troops
    force forces guard coastguard airport hospital university school bank director executive corporation city board president premier service prison coroner`,
  people: `residents resident witnesses witness survivors survivor family families relatives relative widow widower mother father husband
    wife sister brother girlfriend boyfriend son daughter cousin uncle aunt parents lawyer lawyers attorney union unions opposition workers
    worker villagers villager neighbours neighbour neighbors neighbor activists activist protesters protester demonstrators organisers
    organizers passengers passenger nurses nurse doctors doctor surgeon medic medics miners miner employees employee staff supervisor teacher
    fisherman fishermen farmers farmer league federation alliance campaigners charity rebels students student colleagues colleague friend
    friends tenants tenant customers patients prisoners locals elders critics whistleblower bystanders bystander crew volunteers
    hostages hostage machinist machinists prisoner inmates inmate grandson granddaughter grandmother grandfather nephew niece divers diver driver drivers electrician
    mechanic mechanics clerk clerks engineer engineers seaman sailors physician pathologist professor scientists cooperative`,
  record: `records record documents document log logs papers video videos footage photographs photograph photos recording recordings register
    book manifest ledger emails e-mails files data minutes transcript transcripts images autopsy post-mortem copy`,
};

export const speakers: ReadonlyMap<string, SpeakerKind> = new Map(
  (['office', 'people', 'record'] as const).flatMap((kind) =>
    SPEAKERS[kind].split(/\s+/).map((word) => [word, kind] as const),
  ),
);
