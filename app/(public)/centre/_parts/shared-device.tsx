import { headers } from 'next/headers'
import { readCentre } from '@/app/_session/centre'
import { Button, ButtonLink } from '@/components/page/button'
import { Icon } from '@/components/page/icon'
import { wipes } from '@/lib/centres/centre'
import { en } from '@/lib/language/en'
import { PageScript } from '../../_page/page-script'

const words = en.sharedDevice

/** On a shared device: whose it is, the way to finish, and the word before a page that nobody touches goes away. */
export async function SharedDevice({ answers }: { answers: boolean }) {
  const seconds = Number((await headers()).get('x-wipe') ?? 0)
  if (!seconds) return null
  return (
    <>
      <Bar />
      <div data-wipe={seconds} data-wipe-idle={isForm(seconds) || undefined} />
      {seconds === wipes.form && <Warning answers={answers} />}
      <PageScript name="wipe" />
    </>
  )
}

/** What is being written counts as touching; a page that shows something private does not wait for that. */
const isForm = (seconds: number) => seconds >= wipes.form

async function Bar() {
  const read = await readCentre()
  return (
    <section className="shared-device no-print" aria-label={words.label}>
      <div className="in">
        <p>{read.state === 'open' ? words.at(read.centre.name) : words.unknown}</p>
        <a href="/centre/next" rel="nofollow" data-exit>
          <Icon name="tick" /> {words.finished}
        </a>
      </div>
    </section>
  )
}

/** Appears two minutes before the end, by style alone; with scripts it is spoken too. */
function Warning({ answers }: { answers: boolean }) {
  return (
    <>
      <section
        className="idle-warning wipes-form"
        aria-label={words.timeLabel}
        data-wipe-warning={words.warning}
        data-wipe-stayed={words.stayed}
      >
        <p>{words.warning}</p>
        {answers ? (
          <Button quiet form="answers" name="move" value="stay" formNoValidate data-wipe-stay>
            {words.stay}
          </Button>
        ) : (
          <ButtonLink quiet href="" data-wipe-stay>
            {words.stay}
          </ButtonLink>
        )}
      </section>
      <p className="hidden-text" role="status" data-wipe-status />
    </>
  )
}
