import type { ReactNode } from 'react'
import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { landlord, type Policy, policyVersionsKnown } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { byBeginning } from '@/lib/policy/versions'
import { FramedPage } from '../../_page/framed-page'
import { Contents, PolicyParts } from './policy-parts'

/** A version of the policy, to be read and to be printed; `above` is said of it first. */
export async function PolicyPage({ version, above }: { version: Policy | null; above?: ReactNode }) {
  const words = en.policy(await landlord())
  const parts = version?.body ?? words.parts
  return (
    <FramedPage>
      <article className="stack">
        <h1>{words.heading}</h1>
        <p className="lead prose">{words.lead}</p>
        {above}
        <Contents title={words.contents} parts={parts} />
        <PolicyParts parts={parts} />
        <About version={version} words={words} />
        <Ways words={words} />
        <Others shown={version} words={words} />
      </article>
    </FramedPage>
  )
}

type Words = ReturnType<typeof en.policy>

function About({ version, words }: { version: Policy | null; words: Words }) {
  if (!version) return null
  return (
    <section className="prose policy-part" aria-labelledby="about">
      <h2 id="about">{words.aboutHeading}</h2>
      {words.about(factsOf(version)).map(line => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

function Ways({ words: { ask, print } }: { words: Words }) {
  return (
    <div className="prose no-print">
      <p>
        {ask.offer} <a href="/policy/ask">{ask.link}</a>
      </p>
      <p>{print}</p>
    </div>
  )
}

async function Others({ shown, words: { versions: words } }: { shown: Policy | null; words: Words }) {
  const others = (await policyVersionsKnown()).filter(({ version }) => version !== shown?.version).sort(byBeginning)
  if (others.length === 0) return null
  return (
    <section className="prose no-print" aria-labelledby="versions">
      <h2 id="versions">{words.heading}</h2>
      <ul>
        {others.map(({ version, validFrom }) => (
          <li key={version}>
            <a href={`/policy/${version}`}>
              {validFrom
                ? words.link({ version: String(version), from: dayWords(validFrom) })
                : words.linkUndated({ version: String(version) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf({ version, owner, approvedOn, nextReview }: Policy) {
  return { version: String(version), owner, reviewedOn: dayWords(approvedOn), nextReview: dayWords(nextReview) }
}

/** "1 May 2026" */
export const dayWords = (day: string) => dateWords(instantAt(day, '12:00')).replace(/^\w+ /, '')
