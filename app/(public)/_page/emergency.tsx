import { EmergencyNumber, EmergencyPanel } from '@/components/page/emergency-panel'
import { Folded } from '@/components/page/summary-list'
import { en } from '@/lib/language/en'

/** 999 first, before any question. */
export function Emergency() {
  return (
    <EmergencyPanel heading={en.emergency.heading}>
      <WithNumbers>{`${en.emergency.call}.`}</WithNumbers>
    </EmergencyPanel>
  )
}

/** For whoever cannot call, or need not call 999: folded, so that 999 stays first and biggest (domain §6.9). */
export function MoreHelpNow() {
  const { more, deaf, notUrgent, anonymous } = en.emergency
  return (
    <div className="prose">
      <Folded summary={more}>
        {[deaf, notUrgent, anonymous].map(line => (
          <p key={line}>{line}</p>
        ))}
      </Folded>
    </div>
  )
}

/** The first number to call is set large, the others bold. */
export function WithNumbers({ children }: { children: string }) {
  const parts = [...children.matchAll(/\d+|\D+/g)]
  const first = parts.find(({ 0: part }) => numbers.has(part))
  return parts.map(found => {
    const { index, 0: part } = found
    if (!numbers.has(part)) return part
    return found === first ? <EmergencyNumber key={index}>{part}</EmergencyNumber> : <strong key={index}>{part}</strong>
  })
}

const numbers = new Set(['999', '55', '101', '18000'])
