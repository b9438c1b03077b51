import { QuestionPage } from '@/components/form/question-page'
import { Button } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { Draft } from '@/lib/reports/draft'
import type { HeldBack } from '@/lib/reports/held-back'
import { keepTicket } from '@/lib/reports/keep-ticket'
import { FilesHere } from '../../_files/files-here'
import { WhoTypes } from '../../centre/_parts/who-types'
import { partWords } from '../_questions/question-form'
import { Answers } from './answers'
import { OnceMore } from './once-more'
import { contactRows, rowsOf } from './rows'

/** P16 and P17. The ticket is made when this page is first shown, so that sending twice is one report. */
export async function CheckPage({ secret, draft }: { secret: string; draft: Draft }) {
  await keepTicket(secret, draft)
  const publisher = await landlord()
  const words = en.check(publisher)
  const { answers } = draft
  const files = <FilesHere files={draft.files} publisher={publisher} />
  return (
    <QuestionPage
      action="/tell-us/10/answers"
      words={{ back: en.buttons.back, continue: en.buttons.send }}
      part={partWords(10)}
      wide
      end={<BeforeSending words={words} held={draft.heldBack} />}
    >
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      {([1, 2, 3] as const).map(part => (
        <Panel key={part} title={en.sections[part]} id={`part-${part}`}>
          <Answers rows={rowsOf(part, answers, publisher)} words={words} beside={{ evidence: files }} />
          {part === 3 && (
            <>
              <Folded summary={words.showContact}>
                <Answers rows={contactRows(answers, publisher)} words={words} />
              </Folded>
              <p className="hint">{words.contactClosed}</p>
            </>
          )}
        </Panel>
      ))}
      <WhoTypes />
    </QuestionPage>
  )
}

function BeforeSending({ words, held }: { words: ReturnType<typeof en.check>; held: HeldBack | undefined }) {
  return (
    <>
      <h2>{words.beforeYouSend}</h2>
      <ul className="bullets">
        {words.privacy.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <OnceMore words={words} held={held} />
      <div className="actions">
        <Button name="move" value="continue">
          {words.button}
        </Button>
      </div>
    </>
  )
}
