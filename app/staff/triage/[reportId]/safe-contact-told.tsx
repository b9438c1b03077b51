import { nextWords } from '@/app/staff/cases/_parts/next-words'
import { KeptContact } from '@/components/case/kept-contact'
import { SafeContactPanel } from '@/components/case/safe-contact-panel'
import { safeContactTold, type SafeContactTold as Told } from '@/lib/cases/safe-contact-told'
import { childRules } from '@/lib/people/age'
import { limitedName } from '@/lib/people/limited'
import { channelNames, type SafeChannel } from '@/lib/people/person'
import { neverBy, okBy } from '@/lib/people/safe-contact'
import type { Answers } from '@/lib/reports/answers'
import type { ReportRead } from '@/lib/triage/reading'

/** On top, before anything that could lead to a call: what the person who told us said is safe. */
export function SafeContactTold({ report: { answers, isTellerKept, keptWith } }: { report: ReportRead }) {
  if (isTellerKept) return <KeptContact name={limitedName} through={keptWith} />
  const told = safeContactTold(answers)
  const rules = childRules(answers.age)
  if (!told) return <SafeContactPanel rules={rules} ok={[]} never={[]} />
  return (
    <SafeContactPanel
      rules={rules}
      next={{ when: told.times ?? 'They named no times', detail: detailOf(told) }}
      ok={okBy(told).map(channel => ({ id: channel, way: wayWords(channel, answers) }))}
      never={neverWords(told)}
      neverNote={told.someoneElseSees ? 'Someone else may see their phone, email or post.' : undefined}
      codeWord={told.codeWord}
    />
  )
}

function wayWords(channel: SafeChannel, { phone, email, address, via }: Answers) {
  const detail: Partial<Record<SafeChannel, string | undefined>> = {
    phone,
    text: phone && `${phone}, neutral words only`,
    email: email && `${email}, neutral words only`,
    letter: address && `${address}, in a plain envelope`,
    via_named_person: via,
    in_person: via,
    portal: 'when they come back with their receipt',
  }
  return detail[channel] ? `${channelNames[channel]}: ${detail[channel]}` : channelNames[channel]
}

function neverWords(told: Told): string[] {
  const channels = neverBy(told).map(channel => channelNames[channel])
  return told.voicemail === 'never' ? [...channels, 'Voicemail'] : channels
}

const genders: Record<string, string> = { woman: 'a woman', man: 'a man' }

function detailOf({ windows, voicemail, livesWithAllegedPerpetrator, language, officerGender }: Told): string {
  const lines = [
    nextWords(windows),
    voicemail === 'say_only_landlord' && 'Voicemail: say only who we are.',
    livesWithAllegedPerpetrator && 'The person who did it may live with them.',
    language && `Language: ${language}. Book an interpreter, never a relative.`,
    officerGender && `Would rather talk to ${genders[officerGender] ?? officerGender}.`,
  ]
  return lines.filter(Boolean).join(' ')
}
