import { EvidenceGallery } from '@/components/case/evidence-gallery'
import { EmptyState } from '@/components/page/state-page'
import { now } from '@/lib/clock/now'
import type { Gallery } from '@/lib/evidence/gallery'
import { ArrowKeys } from './arrow-keys'
import { galleryItem } from './gallery-items'

/** The gallery of a case or of a report, or what an empty one means. */
export function GallerySection({ gallery: { place, items } }: { gallery: Gallery }) {
  if (items.length === 0)
    return (
      <EmptyState title="No evidence yet">
        <p>Photos, films, sound, documents and notes stand here as soon as somebody sends or brings one.</p>
        <p>Nobody has to prove anything: what they told us counts without it.</p>
      </EmptyState>
    )
  return (
    <>
      <EvidenceGallery items={items.map(item => galleryItem(place, item, now()))} />
      <ArrowKeys />
    </>
  )
}
