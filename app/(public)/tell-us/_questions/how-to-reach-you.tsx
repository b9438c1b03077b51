import type { ReactNode } from 'react'
import type { Field } from '@/lib/reports/answers'
import { channelsFor, questionsFor } from '@/lib/reports/journey'
import type { Asking } from './asking'
import { ChooseAny, ChooseOne, Write, WriteLine } from './fields'

type Props = { asking: Asking; as?: 'h1' | 'h2'; needs?: boolean }

/** P13 as far as it can apply, and P15 where `needs`. Whoever stays anonymous is only offered the mailbox. */
export function HowToReachYou({ asking, as = 'h1', needs = true }: Props) {
  const shown = questionsFor(8, asking.answers)
  const via = shown.includes('via') ? <Write asking={asking} field="via" /> : undefined
  return (
    <>
      <ChooseAny
        asking={asking}
        field="channels"
        as={as}
        only={channelsFor(asking.answers)}
        reveals={{ via_named_person: via }}
      />
      {shown.map(field => safely[field]?.(asking))}
      {needs && <WhatYouNeed asking={asking} />}
    </>
  )
}

const safely: Partial<Record<Field, (asking: Asking) => ReactNode>> = {
  times: asking => <Write key="times" asking={asking} field="times" as="h2" />,
  voicemail: asking => <ChooseOne key="voicemail" asking={asking} field="voicemail" />,
  seenByOthers: asking => <ChooseOne key="seenByOthers" asking={asking} field="seenByOthers" />,
  livesWith: asking => <ChooseOne key="livesWith" asking={asking} field="livesWith" />,
  safeWord: asking => <WriteLine key="safeWord" asking={asking} field="safeWord" as="h2" />,
}

function WhatYouNeed({ asking }: { asking: Asking }) {
  const reveals = {
    language: <WriteLine asking={asking} field="languageNeeded" />,
    officer_gender: <ChooseOne asking={asking} field="officerGender" as="label" />,
  }
  return <ChooseAny asking={asking} field="adjustments" reveals={reveals} />
}
