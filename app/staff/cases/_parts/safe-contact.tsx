import { KeptContact } from '@/components/case/kept-contact'
import { SafeContactPanel } from '@/components/case/safe-contact-panel'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'
import { childRules } from '@/lib/people/age'
import {
  channelNames,
  isOwedSupport,
  letterNames,
  nameOrRole,
  personRoleNames,
  type SafeChannel,
  voicemailNames,
} from '@/lib/people/person'
import { mayBeContacted, neverBy, okBy } from '@/lib/people/safe-contact'
import { isOurs } from '@/lib/people/victim-type'
import { nextWords } from './next-words'

/** Everyone who may be contacted, whom support is owed to first. */
export const contactable = (file: CaseFile): FilePerson[] =>
  file.people
    .filter(({ role }) => mayBeContacted(role))
    .sort((a, b) => Number(isOwedSupport(b.role)) - Number(isOwedSupport(a.role)))

type Props = { file: CaseFile; people: readonly FilePerson[]; mayWrite?: boolean }

/** With `mayWrite`, the way to write to or call them stands beside what they called safe. */
export function SafeContacts({ file, people, mayWrite }: Props) {
  return people.map(person => <SafeContact key={person.id} {...{ file, person, mayWrite }} />)
}

/** A number or address stands only beside a way that they said is OK; the home of one of ours does not stand here at all. */
function SafeContact({ file, person, mayWrite }: Omit<Props, 'people'> & { person: FilePerson }) {
  const { safe } = person
  if (person.identityLimited)
    return <KeptContact id={`safe-${person.id}`} name={nameOrRole(person)} through={person.through} />
  const href = `/staff/cases/${file.id}/people/${person.id}/safe-contact`
  return (
    <SafeContactPanel
      id={`safe-${person.id}`}
      name={`${nameOrRole(person)}${person.name ? `, ${personRoleNames[person.role].toLowerCase()}` : ''}`}
      note={person.safeLockedAt ? lockedWords : safe && noteOf(safe)}
      change={{ href, label: changeWords(person) }}
      write={
        mayWrite ? { href: `/staff/cases/${file.id}/outgoing?person=${person.id}`, label: 'Write or call' } : undefined
      }
      next={safe && { when: safe.times ?? noTimes, detail: detailOf(safe) }}
      rules={childRules(person.ageBand)}
      ok={safe ? okBy(safe).map(channel => ({ id: channel, way: wayOf(channel, person) })) : []}
      never={safe ? neverWays(safe) : []}
      neverNote={
        safe?.livesWithAllegedPerpetrator
          ? 'They live, or may live, with the alleged perpetrator. No visits without an agreed plan. Ask the domestic-abuse questions.'
          : undefined
      }
      codeWord={safe?.codeWord}
    />
  )
}

/** What they called OK may then be used at any sensible hour; all else is asked first. */
const noTimes = 'They named no times'

type Safe = NonNullable<FilePerson['safe']>

const changeWords = (person: FilePerson) =>
  person.safe?.reviewOn
    ? `Review, due ${shortDate(new Date(`${person.safe.reviewOn}T12:00:00Z`))}`
    : `${person.safe ? 'Change' : 'Record'} safe contact`

const neverWays = (safe: Safe) => [
  ...neverBy(safe).map(channel => channelNames[channel]),
  ...(safe.voicemail === 'never' ? ['Voicemail'] : []),
]

const lockedWords = 'Locked: somebody else may read or hear it. Only a manager may loosen it'

const noteOf = ({ someoneElseSees }: Safe) => (someoneElseSees ? 'Someone else sees their phone or post' : undefined)

function detailOf({ windows, times, voicemail, letters, withheldNumber, language, officerGender }: Safe): string {
  const said = [
    nextWords(windows, times),
    withheldNumber && 'Withhold our number.',
    voicemail && voicemail !== 'never' && `Voicemail: ${voicemailNames[voicemail].toLowerCase()}.`,
    letters && `Letters: ${letterNames[letters].toLowerCase()}.`,
    language && `Language: ${language}.`,
    officerGender && `Officer: ${officerGender}.`,
  ]
  return said.filter(Boolean).join(' ')
}

const addresses: Partial<Record<SafeChannel, 'phone' | 'email' | 'address'>> = {
  phone: 'phone',
  text: 'phone',
  email: 'email',
  letter: 'address',
}

function wayOf(channel: SafeChannel, person: FilePerson): string {
  const key = addresses[channel]
  const agreed = channel === 'via_named_person' || channel === 'in_person'
  const isKept = key === 'address' && isOurs(person.victimType)
  const where = agreed ? person.safe?.via : key && !isKept && person[key]
  return where ? `${channelNames[channel]}: ${where}` : channelNames[channel]
}
