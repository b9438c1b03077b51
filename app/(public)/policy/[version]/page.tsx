import { redirect } from 'next/navigation'
import { Panel } from '@/components/page/panel'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { landlord, type Policy, policyInForce, policyVersionsKnown } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { dayWords, PolicyPage } from '../_parts/policy-page'

/** One version, with what changed in it; whoever asks for one that there is not gets the one in force. */
export default async function PolicyVersionPage({ params }: PageProps<'/policy/[version]'>) {
  const { version: asked } = await params
  const [versions, inForce] = await Promise.all([policyVersionsKnown(), policyInForce()])
  const version = versions.find(one => String(one.version) === asked)
  if (!version) redirect('/policy')
  return (
    <PolicyPage
      version={version}
      above={<OfVersion version={version} isNow={inForce?.version === version.version} />}
    />
  )
}

/** That it is not the one in force is said before a word of it is read. */
async function OfVersion({ version, isNow }: { version: Policy; isNow: boolean }) {
  const { versions: words } = en.policy(await landlord())
  const { changes, validFrom } = version
  const facts = { version: String(version.version), from: validFrom ? dayWords(validFrom) : '' }
  const isComing = validFrom !== null && validFrom > localDate(now())
  return (
    <>
      {!isNow && (
        <Panel kind="notice">
          <p>
            {isComing ? words.coming(facts) : words.older(facts)} <a href="/policy">{words.now}</a>
          </p>
        </Panel>
      )}
      {changes && (
        <section className="prose" aria-labelledby="changes">
          <h2 id="changes">{words.changed}</h2>
          {changes.split('\n').map(line => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
    </>
  )
}
