import type { Back } from '@/app/_session/sign-on'
import { ButtonLink } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { config } from '@/lib/config'

/** Why somebody is here, where they did not come by themselves. */
export function WhyHere({ because }: { because: string | string[] | undefined }) {
  const said = typeof because === 'string' && Object.hasOwn(words, because) ? words[because as keyof typeof words] : ''
  return (
    said && (
      <Panel
        kind="notice"
        title={because === 'over' ? 'You have been signed out' : 'You are not signed in yet'}
        id="why-here"
        focusOnLoad
      >
        <p>{said}</p>
      </Panel>
    )
  )
}

/** The way in by the landlord's own sign-in service, where one is set up. A plain link: it works without scripts. */
export function SingleSignOn({ to }: { to: string }) {
  const { signOn } = config()
  if (!signOn) return null
  return (
    <>
      <ButtonLink href={`/staff/sign-in/single-sign-on?${new URLSearchParams({ to })}`}>
        Sign in with {signOn.label}
      </ButtonLink>
      {signOn.only && <p className="meta">Here a password opens the accounts of administrators only.</p>}
    </>
  )
}

const words: Record<Back | 'over', string> = {
  over: 'Your time here was over. Sign in again in this window: what you had typed is still kept in it, and only you can open it.',
  unknown: 'You have no account in Beside yet. Ask your manager or the person who looks after Beside for one.',
  unverified:
    'Your sign-in service did not confirm your email address, so we cannot tell which account is yours. Ask the person who looks after Beside.',
  'no-group':
    'Your work account is in no group that may use Beside in this way. Ask your manager or the person who looks after Beside.',
  'turned-away': 'Your sign-in service did not let you in, or you stopped halfway. You can try again.',
  unreachable:
    'Your sign-in service is not answering just now. Please try again in a few minutes. If you have a password for Beside, it works as always.',
  again: 'That sign-in was begun somewhere else, or a while ago. Please begin again here.',
}
