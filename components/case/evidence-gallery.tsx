import { ClockBadge, type ClockState } from '@/components/case/clock-badge'
import type { IconName } from '@/components/page/icon'
import { Tag, Tags, type TagTone } from '@/components/page/tag'

export type GalleryTag = { words: string; icon: IconName; tone?: TagTone }
/** `picture` is the address of what can be shown small; `stands` says in words what stands there without one. */
export type GalleryItem = {
  id: string
  href: string
  kind: string
  caption?: string
  alt: string
  picture?: string
  stands: string
  clock?: { state: ClockState; words?: string }
  tags: readonly GalleryTag[]
  facts: readonly { term: string; answer: string }[]
}

/** All items in order, each a figure with its caption as text. Its link is reached by Tab, and with scripts by the arrow keys. */
export function EvidenceGallery({ items }: { items: readonly GalleryItem[] }) {
  return (
    <ol className="gallery" data-arrow-keys>
      {items.map(item => (
        <li key={item.id}>
          <Item item={item} />
        </li>
      ))}
    </ol>
  )
}

function Item({ item }: { item: GalleryItem }) {
  const { href, kind, caption, alt, picture, stands, clock, tags, facts } = item
  return (
    <figure>
      <a href={href} className="shown" tabIndex={-1}>
        {picture ? (
          // biome-ignore lint/performance/noImgElement: sealed pictures are opened for this person alone, and kept by no optimiser
          <img src={picture} alt={alt} loading="lazy" />
        ) : (
          <span className="stands">{stands}</span>
        )}
      </a>
      <figcaption className="stack-s">
        <h2>
          <a href={href} dir="auto">
            {caption ?? `${kind}, no caption yet`}
          </a>
        </h2>
        <Tags>
          {clock && <ClockBadge state={clock.state}>{clock.words}</ClockBadge>}
          {tags.map(({ words, icon, tone }) => (
            <Tag key={words} icon={icon} tone={tone}>
              {words}
            </Tag>
          ))}
        </Tags>
        <dl className="facts">
          {facts.map(({ term, answer }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{answer}</dd>
            </div>
          ))}
        </dl>
      </figcaption>
    </figure>
  )
}
