/** The vocabulary of people in a case (domain §2.7, §3.3, §6.8). */

export const personRoles = ['victim', 'witness', 'reporter', 'alleged_perpetrator', 'representative'] as const

/** A field of its own: it never ends support (domain §0 rule 6). */
export const wishesToProceed = [
  'yes',
  'not_yet',
  'support_only',
  'no',
  'withdrawn',
  'not_asked',
  'cannot_ask_safely',
] as const

/** Nothing is safe until asked (domain §6.8). */
export const safeChannels = ['phone', 'text', 'email', 'letter', 'portal', 'in_person', 'via_named_person'] as const
export const voicemailRules = ['never', 'say_only_landlord', 'ok'] as const
export const letterRules = ['never', 'plain_envelope', 'ok'] as const

/** How a contact went, as T3 counts it (domain §3.4, "What counts as meeting T3"). */
export const contactOutcomes = ['two_way', 'attempted'] as const

export type PersonRole = (typeof personRoles)[number]
export type WishToProceed = (typeof wishesToProceed)[number]
export type SafeChannel = (typeof safeChannels)[number]
/** Local times between which a person may be reached: ISO days of the week, 1 is Monday; HH:mm, `from` before `to`. */
export type SafeWindow = { days: number[]; from: string; to: string }
export type ContactOutcome = (typeof contactOutcomes)[number]

/** Support is owed to every victim and witness (policy clause 3.3). */
export const isOwedSupport = (role: PersonRole) => role === 'victim' || role === 'witness'

export const personRoleNames: Record<PersonRole, string> = {
  victim: 'Victim',
  witness: 'Witness',
  reporter: 'Reporter',
  alleged_perpetrator: 'Alleged perpetrator',
  representative: 'Representative',
}

export const wishNames: Record<WishToProceed, string> = {
  yes: 'Yes, wants us to act',
  not_yet: 'Not yet',
  support_only: 'Support only',
  no: 'No',
  withdrawn: 'Changed their mind: no longer',
  not_asked: 'Not asked yet',
  cannot_ask_safely: 'Cannot be asked safely',
}

export const channelNames: Record<SafeChannel, string> = {
  phone: 'Phone',
  text: 'Text',
  email: 'Email',
  letter: 'Letter',
  portal: 'Mailbox on the site',
  in_person: 'In person',
  via_named_person: 'Through someone they named',
}

export const voicemailNames: Record<(typeof voicemailRules)[number], string> = {
  never: 'Never',
  say_only_landlord: 'Only who we are and our number',
  ok: 'Yes',
}

export const letterNames: Record<(typeof letterRules)[number], string> = {
  never: 'Never',
  plain_envelope: 'In a plain envelope',
  ok: 'Yes',
}

export const outcomeNames: Record<ContactOutcome, string> = {
  two_way: 'We spoke or wrote with each other',
  attempted: 'I tried and did not reach them',
}

/** "Ms Pryce", or "the witness" where no name is known or may be shown. */
export const nameOrRole = ({ name, role }: { name?: string | null; role: PersonRole }): string =>
  name || `the ${personRoleNames[role].toLowerCase()}`

/** At the start of a line: "Sam Reed: victim", or what they are alone where nobody gave a name. */
export const nameAndRole = ({ name, role }: { name?: string | null; role: PersonRole }): string =>
  name ? `${name}: ${personRoleNames[role].toLowerCase()}` : personRoleNames[role]
