import type { ReactNode } from 'react'
import type { Page } from '@/lib/reports/answers'
import { AnythingToShow } from './anything-to-show'
import type { Asking } from './asking'
import { ChooseAny, ChooseOne, Write } from './fields'
import { HowToReachYou } from './how-to-reach-you'
import { WhatHappened } from './what-happened'
import { WhenAndWhere } from './when-and-where'
import { WhoDidIt } from './who-did-it'
import { WhoYouAre } from './who-you-are'

/** What each page asks (domain §10); page 10 shows the answers instead. */
export const questionsOn: Record<Exclude<Page, 10>, (props: { asking: Asking }) => ReactNode> = {
  1: SafetyAndRole,
  2: WhatHappened,
  3: Because,
  4: WhenAndWhere,
  5: WhoDidIt,
  6: AnythingToShow,
  7: WhoYouAre,
  8: HowToReachYou,
  9: ({ asking }) => <ChooseAny asking={asking} field="wishes" as="h1" />,
}

function SafetyAndRole({ asking }: { asking: Asking }) {
  const permission = <ChooseOne asking={asking} field="permission" as="label" />
  return (
    <>
      <ChooseOne asking={asking} field="safe" as="h1" />
      <ChooseOne asking={asking} field="role" reveals={{ on_behalf: permission }} />
      <ChooseOne asking={asking} field="age" />
    </>
  )
}

function Because({ asking }: { asking: Asking }) {
  const other = <Write asking={asking} field="groundsOther" />
  return <ChooseAny asking={asking} field="grounds" as="h1" reveals={{ other_local: other }} />
}
