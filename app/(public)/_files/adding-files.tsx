import { Radios } from '@/components/form/choices'
import { FileUpload } from '@/components/form/file-upload'
import { Button } from '@/components/page/button'
import { publicFileBytes } from '@/lib/evidence/evidence'
import type { WaitingFiles } from '@/lib/evidence/waiting'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import { PageScript } from '../_page/page-script'
import { FilesHere, NotAdded } from './files-here'

type AddingFilesProps = { files: WaitingFiles | undefined; publisher: Landlord; error?: string | undefined }

/** Files to add, within the form of the page: what is here, what we keep, and where to choose. Every button of the form brings them. */
export function AddingFiles({ files, publisher, error }: AddingFilesProps) {
  const words = en.files(publisher)
  return (
    <section className="stack" id="added" aria-labelledby="files-heading" data-files={publicFileBytes}>
      <h2 id="files-heading">{words.heading}</h2>
      <div className="stack-s" data-files-now>
        <NotAdded files={files} publisher={publisher} />
        <FilesHere files={files} publisher={publisher} removable />
        {files && files.list.length > 0 && <NotSentYet names={files.list.map(({ name }) => name)} words={words} />}
      </div>
      <div className="stack-s">
        <p>
          {words.location} {words.shows}
        </p>
      </div>
      <MayWeKeep files={files} publisher={publisher} />
      <FileUpload
        name="files"
        label={words.choose}
        hint={words.limits}
        error={error}
        accept={accepted}
        progress={words.script}
      >
        <Button quiet name="move" value="add" formNoValidate>
          {words.add}
        </Button>
      </FileUpload>
      <PageScript name="uploads" />
    </section>
  )
}

/** Their names go with the form: if the visit is over by then, only the page still knows what waited. */
function NotSentYet({ names, words }: { names: readonly string[]; words: ReturnType<typeof en.files> }) {
  return (
    <>
      <p className="hint">{words.notSentYet}</p>
      <input type="hidden" name="waiting" value={names.join('\n')} />
    </>
  )
}

/** No is first and holds where nothing is chosen, also for browsers that choose the first by themselves. */
function MayWeKeep({ files, publisher }: Omit<AddingFilesProps, 'error'>) {
  const { original } = en.files(publisher)
  const kept = files?.keepOriginal
  return (
    <Radios
      name="keepOriginal"
      label={original.label}
      hint={
        <>
          <strong>{original.hint}</strong> {original.more}
        </>
      }
      options={[
        { value: 'no', label: original.no },
        { value: 'yes', label: original.yes },
      ]}
      {...(kept !== undefined && { selected: kept ? 'yes' : 'no' })}
    />
  )
}

/** Only helps to find them: what a file is, its content says. */
const accepted = [
  ...['image/jpeg', 'image/png', 'image/heic', 'image/heif', 'image/webp', 'video/*', 'audio/*'],
  ...['application/pdf', 'text/plain', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp', '.rtf', '.doc', '.xls'],
].join(',')
