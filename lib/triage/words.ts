import type { AnonymityLevel, Channel, Ground, IncidentType, ReporterRole, ReportStatus } from '@/lib/reports/report'

/** Short words for lists, where the reporter's own are too long for a cell. */
export const channelWords: Record<Channel, string> = {
  web: 'Web',
  contact_centre: 'Phone',
  office: 'Office',
  key_partner: 'Partner',
  staff: 'Staff',
  letter: 'Letter',
  email: 'Email',
  visit: 'Visit',
  councillor_or_mp: 'Councillor or MP',
  hms_import: 'Housing system',
}

/** Which way a report came: a reporting centre is named, because it is counted as the channel. */
export const cameBy = ({ channel, centre }: { channel: Channel; centre: string | null }): string =>
  centre === null ? channelWords[channel] : `Partner organisation: ${centre}`

export const roleWords: Record<ReporterRole, string> = {
  victim: 'It happened to them',
  witness: 'Witness',
  on_behalf: 'For someone else',
  staff_self: 'Our staff, to them',
  professional: 'Partner organisation',
}

export const typeWords: Record<IncidentType, string> = {
  verbal_abuse: 'Name-calling',
  threats: 'Threats',
  assault: 'Hitting or pushing',
  criminal_damage_or_graffiti: 'Damage or graffiti',
  online_or_phone: 'Online',
  rubbish_or_dog_fouling_or_substances: 'Rubbish or dog mess',
  intimidation_or_stalking: 'Following or blocking',
  mate_crime: '“Friend” uses money or home',
  cuckooing: 'Home taken over',
  mobility_or_adaptation_interference: 'Ramp, aid or dog blocked',
  sexual_assault_or_harassment: 'Sexual behaviour',
  service_discrimination_by_staff_or_contractor: 'Unfair worker',
  other: 'Something else',
}

export const groundWords: Record<Ground, string> = {
  race: 'Race',
  gypsy_roma_traveller: 'Gypsy, Roma or Traveller',
  religion_or_belief: 'Religion or belief',
  disability: 'Disability',
  sexual_orientation: 'Sexual orientation',
  transgender: 'Transgender',
  sex: 'Sex',
  age: 'Age',
  pregnancy_maternity: 'Pregnancy',
  appearance: 'Appearance',
  language: 'Language',
  other_local: 'Something else',
  not_sure: 'Not sure',
  none: 'None of these',
}

export const levelWords: Record<AnonymityLevel, string> = {
  anonymous: 'Anonymous',
  confidential: 'Confidential',
  open: 'Open',
}

export const statusWords: Record<ReportStatus, string> = {
  received: 'Received: waiting for triage',
  triaged: 'Being dealt with',
  linked: 'Being dealt with',
  referred_out: 'Passed on',
  information_only: 'Kept for information',
  needs_contact: 'Waiting for contact details',
  withdrawn_by_reporter: 'Taken back by the reporter',
}

/** Codes as one line, first letter large. Unknown codes are left out. */
export function wordsOf<C extends string>(codes: readonly string[], words: Record<C, string>): string {
  const known = codes.filter((code): code is C => Object.hasOwn(words, code)).map(code => words[code])
  const [first, ...rest] = known
  return first === undefined ? '' : [first, ...rest.map(lowerFirst)].join(', ')
}

const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) && !text.startsWith('Gypsy') ? text[0]?.toLowerCase() + text.slice(1) : text
