import { Checkbox } from '@/components/form/choices'
import { en, labels } from '@/lib/language/en'
import { PageScript } from '../../_page/page-script'
import { type Asking, textOf } from './asking'
import { ChooseAny, Write } from './fields'

/** P3 or P4: one of the two is enough. */
export function WhatHappened({ asking }: { asking: Asking }) {
  return (
    <>
      <Write asking={asking} field="what" as="h1" rows={7}>
        <Checkbox
          name="talk"
          label={labels(asking.landlord).talk.yes}
          checked={textOf(asking, 'talk') === 'yes'}
          error={asking.errors.talk}
        />
      </Write>
      <p className="or">{en.page.or}</p>
      <ChooseAny asking={asking} field="types" />
      <PageScript name="count" />
    </>
  )
}
