import { HiddenText } from '@/components/page/hidden-text'
import { Panel } from '@/components/page/panel'
import { sizeWords } from '@/lib/evidence/size'
import type { Upload } from '@/lib/evidence/uploads'
import type { WaitingFile, WaitingFiles } from '@/lib/evidence/waiting'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'

type Words = ReturnType<typeof en.files>
type FilesHereProps = { files: WaitingFiles | undefined; publisher: Landlord; removable?: boolean }

/** The files that were added, each with what is kept of it, and, where the page has a form around it, a way to remove it. */
export function FilesHere({ files, publisher, removable }: FilesHereProps) {
  const words = en.files(publisher)
  if (!files?.list.length) return null
  return (
    <ul className="file-list">
      {files.list.map(file => (
        <li key={file.id}>
          <FileWords file={file} words={words} />
          {removable && (
            <button className="button quiet" type="submit" name="remove" value={file.id} formNoValidate>
              {words.remove}
              <HiddenText>
                {' '}
                <bdi>{file.name}</bdi>
              </HiddenText>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function FileWords({ file: { name, upload }, words }: { file: WaitingFile; words: Words }) {
  return (
    <div>
      <p className="file-name">
        <bdi>{name}</bdi>
      </p>
      {upload && (
        <p className="hint">
          {words.kinds[upload.kind]}, {sizeWords(upload.bytes)}
        </p>
      )}
      <p className="hint">{words.kept[upload ? keptOf(upload) : 'arriving']}</p>
    </div>
  )
}

function keptOf({ scan, isOriginalKept, hasCleanCopy }: Upload): keyof Words['kept'] {
  if (scan === 'infected') return 'aside'
  if (!isOriginalKept) return 'clean'
  return hasCleanCopy ? 'both' : 'original'
}

/** What was not added just now, and why, each in a sentence. Said once more by a reload, and gone with the next form. */
export function NotAdded({ files, publisher }: Omit<FilesHereProps, 'removable'>) {
  const words = en.files(publisher)
  if (!files?.notAdded.length) return null
  return (
    <div role="alert">
      <Panel kind="notice" icon="alert" title={words.notAddedHeading} id="not-added" level={3} focusOnLoad>
        <ul className="not-added">
          {files.notAdded.map(({ name, reason }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be said twice, and the list is never reordered
            <li key={at}>
              <bdi className="file-name">{name}</bdi> {words.notAdded[reason]}
            </li>
          ))}
        </ul>
        {files.list.length > 0 && <p>{words.otherwiseHere}</p>}
      </Panel>
    </div>
  )
}
