import { ErrorSummary } from '@/components/form/error-summary'
import { TextArea } from '@/components/form/text-area'
import { Actions, Button } from '@/components/page/button'
import { Panel } from '@/components/page/panel'

type Props = { action: string; isMissing: boolean; isOnlyWay: boolean }

/** A plain form whose answer is the file: with or without scripts the page stays where it is. */
export function OriginalForm({ action, isMissing, isOnlyWay }: Props) {
  return (
    <Panel title="Open the original" id="original" stack>
      {isMissing && <ErrorSummary title="Please look at this" errors={[{ href: '#reason', message: missing }]} />}
      <p>
        It is downloaded as it was sent, with all it says of itself. Your name, the time and your reason go into its
        custody.
        {!isOnlyWay && ' To look at it, the clean copy is enough.'}
      </p>
      <form method="post" action={action} encType="multipart/form-data" className="stack">
        <TextArea
          name="reason"
          label="Why do you need the original?"
          hint="For example: the police asked for it, on 4 March, with consent."
          rows={2}
          error={isMissing ? missing : undefined}
        />
        <Actions>
          <Button name="want" value="original" quiet>
            Download the original
          </Button>
          <Button name="want" value="particulars" quiet>
            Show only place and time
          </Button>
        </Actions>
        <p className="meta">The page stays as it is while it downloads. Reload it to see the new line in custody.</p>
      </form>
    </Panel>
  )
}

const missing = 'Say why you need the original, not only the clean copy'
