import { Panel } from '@/components/page/panel'
import { altOf, mediaKindNames } from '@/lib/evidence/custody'
import type { ItemFile } from '@/lib/evidence/item'
import { quarantined } from '@/lib/evidence/original'
import { evidenceHref } from './gallery-items'

/** What of an item can be seen or heard safely: only ever its clean copy. */
export function Viewer({ file }: { file: ItemFile }) {
  const { view, item, text } = file
  const clean = (part: number) => `${evidenceHref(file.place)}/${item.id}/clean/${part}`
  if (view === 'picture') return <Picture src={clean(1)} alt={altOf(item, item.records)} />
  if (view === 'pages') return <Pages pages={item.cleanBytes.map((_, at) => clean(at + 1))} />
  if (view === 'text')
    return <Note text={text ?? ''} whole={clean(1)} isCut={(item.cleanBytes[0] ?? 0) > (text ?? '').length * 4} />
  if (view === 'film' || view === 'sound') return <Player kind={view} src={clean(1)} type={item.cleanType ?? ''} />
  return <NotShown file={file} />
}

function Picture({ src, alt }: { src: string; alt: string }) {
  return (
    <div className="viewer">
      {/* biome-ignore lint/performance/noImgElement: sealed pictures are opened for this person alone, and kept by no optimiser */}
      <img src={src} alt={alt} />
    </div>
  )
}

function Pages({ pages }: { pages: readonly string[] }) {
  return (
    <ol className="viewer stack" aria-label="Pages">
      {pages.map((src, at) => (
        <li key={src}>
          {/* biome-ignore lint/performance/noImgElement: as above */}
          <img src={src} alt={`Page ${at + 1} of ${pages.length}`} loading="lazy" />
        </li>
      ))}
    </ol>
  )
}

function Note({ text, whole, isCut }: { text: string; whole: string; isCut: boolean }) {
  return (
    <div className="viewer stack">
      <p className="as-typed" dir="auto">
        {text}
      </p>
      {isCut && (
        <p>
          <a href={whole}>Read the whole text</a>
        </p>
      )}
    </div>
  )
}

/** Nothing of it is fetched before it is played: playing is the look that is written down. */
function Player({ kind, src, type }: { kind: 'film' | 'sound'; src: string; type: string }) {
  return (
    <div className="viewer stack-s">
      {kind === 'film' ? (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down yet what is said in it; a caption below may
        <video controls preload="none" aria-label="Film">
          <source src={src} type={type} />
        </video>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: as above
        <audio controls preload="none" aria-label="Sound">
          <source src={src} type={type} />
        </audio>
      )}
      <p className="meta">Use headphones where others can hear. Write what is said into the caption or a note.</p>
    </div>
  )
}

function NotShown({ file: { view, item } }: { file: ItemFile }) {
  if (view === 'quarantined')
    return (
      <Panel kind="notice" title="Quarantined" id="not-shown" icon="alert">
        <p>{quarantined}</p>
        <p>Tell whoever looks after Beside. Ask whoever gave it for another copy, if that is safe.</p>
      </Panel>
    )
  return (
    <Panel kind="notice" title="This can only be downloaded" id="not-shown" icon="alert">
      <p>
        No clean copy could be made of this {mediaKindNames[item.kind].toLowerCase()}, so it cannot be shown here. It
        comes as it was sent: it may hold a virus, or say where its sender was.
      </p>
      <p>Open it only if you need it, on a machine that is up to date, and keep no copy.</p>
    </Panel>
  )
}
