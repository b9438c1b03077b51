import type { ReactNode } from 'react'
import { type Asked, describedBy, groupClass, HintAndError, idOf, Label } from './field-parts'

/** What is said while files are on their way, by public/uploads.js; without scripts the browser says it. */
export type ProgressWords = { label: string; cancel: string } & Record<string, string>

export type FileUploadProps = Asked & { accept?: string; progress: ProgressWords; children?: ReactNode }

/** The native input in a dashed well, with the button that adds what was chosen; files may be many. */
export function FileUpload({ accept, progress, children, ...asked }: FileUploadProps) {
  return (
    <div className={groupClass(asked.error)}>
      <Label asked={asked} />
      <HintAndError asked={asked} />
      <div className="drop">
        <input
          type="file"
          name={asked.name}
          id={idOf(asked)}
          accept={accept}
          multiple
          aria-invalid={asked.error ? true : undefined}
          aria-describedby={describedBy(asked)}
        />
        {children}
      </div>
      <Progress words={progress} />
    </div>
  )
}

function Progress({ words: { label, cancel, ...said } }: { words: ProgressWords }) {
  return (
    <>
      <div className="upload-progress" hidden data-files-progress>
        <progress max={1} value={0} aria-label={label} />
        <button className="button quiet" type="button" data-files-cancel>
          {cancel}
        </button>
      </div>
      <p role="status" data-files-status data-words={JSON.stringify(said)} />
    </>
  )
}
