import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { LinkList } from '@/components/page/link-list'
import { SectionHeading } from '@/components/page/page-heading'
import { isChildAge } from '@/lib/people/age'
import { nameOrRole } from '@/lib/people/person'
import { screenQuestionsFor } from '@/lib/safeguarding/queries'
import { type ScreenKind, screenKinds } from '@/lib/safeguarding/screen'
import { screenKindNames } from '@/lib/safeguarding/screen-words'
import { screenPersonAction } from './actions'
import { ScreenForm } from './screen-form'

export const metadata: Metadata = { title: 'Safeguarding – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/safeguarding'>

export default async function SafeguardingPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'safeguarding.screen')
  const kind = kindIn((await searchParams).screen) ?? (isChildAge(person.ageBand) ? 'child' : 'adult')
  const questions = await screenQuestionsFor(actor, kind)
  const others = screenKinds.filter(one => one !== kind)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Safeguarding: ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <section aria-labelledby="screen" className="stack">
        <SectionHeading id="screen" title={screenKindNames[kind]}>
          <p className="meta">{intro[kind]}</p>
        </SectionHeading>
        <ScreenForm
          key={kind}
          action={screenPersonAction.bind(null, file.id, person.id)}
          back={caseHref(file)}
          kind={kind}
          questions={questions.map(({ code, words }) => ({ value: code, label: words }))}
        />
      </section>
      <section aria-labelledby="others" className="stack">
        <SectionHeading id="others" title="Other screens" />
        <LinkList
          links={others.map(one => ({
            href: `${personHref(file, person)}/safeguarding?screen=${one}`,
            label: screenKindNames[one],
          }))}
        />
      </section>
    </ChangePage>
  )
}

const kindIn = (text: unknown): ScreenKind | undefined => screenKinds.find(kind => kind === text)

const intro: Record<ScreenKind, string> = {
  adult:
    'We refer, the local authority decides. Ask what they want. Their agreement is wanted, and is not always needed.',
  child: 'Tell the safeguarding lead the same day. We refer, the local authority decides.',
  domestic_abuse:
    'Ask alone and only where it is safe. A partner, former partner or relative: the domestic abuse route, with DASH and the local panel, not the risk assessment of this case alone.',
}
