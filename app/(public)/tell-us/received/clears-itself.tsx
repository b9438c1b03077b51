import { headers } from 'next/headers'
import { ButtonLink } from '@/components/page/button'
import { en } from '@/lib/language/en'

const words = en.sharedDevice

/** Says when this page goes away by itself, and gives more time; the words count down where scripts run. */
export async function ClearsItself() {
  const seconds = Number((await headers()).get('x-wipe') ?? 0)
  if (!seconds) return null
  return (
    <div className="clears-itself no-print">
      <TimeLeft seconds={seconds} />
      <ButtonLink quiet href="" data-wipe-stay>
        {words.stay}
      </ButtonLink>
    </div>
  )
}

export function TimeLeft({ seconds }: { seconds: number }) {
  const { left } = words
  const said = seconds > 90 ? left.minutes.replace('{n}', `${seconds / 60}`) : left.seconds.replace('{n}', `${seconds}`)
  return (
    <p data-wipe-left data-minutes={left.minutes} data-seconds={left.seconds}>
      {said}
    </p>
  )
}
