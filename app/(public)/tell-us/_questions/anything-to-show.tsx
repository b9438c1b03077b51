import { en } from '@/lib/language/en'
import { AddingFiles } from '../../_files/adding-files'
import type { Asking } from './asking'
import { ChooseOne } from './fields'

/** P10. Once something was added the answer is there to see, and is not asked again until it is removed. */
export function AnythingToShow({ asking }: { asking: Asking }) {
  const { files, landlord } = asking
  const isBegun = Boolean(files?.list.length)
  const isShown = isBegun || Boolean(files?.notAdded.length)
  return (
    <>
      {isBegun ? <AnsweredByFiles /> : <ChooseOne asking={asking} field="evidence" as="h1" />}
      <div className={isShown ? undefined : 'asked-if-upload'}>
        <AddingFiles files={files} publisher={landlord} />
      </div>
    </>
  )
}

function AnsweredByFiles() {
  const { label, hint } = en.questions.evidence
  return (
    <div className="stack-s">
      <h1>{label}</h1>
      <p className="hint">{hint}</p>
      <input type="hidden" name="evidence" value="upload" />
    </div>
  )
}
