import { Icon } from '@/components/page/icon'

/** By key, so there are no page numbers: the same address gives the same list. */
export function Pagination({ previous, next, of = 'the list' }: { previous?: string; next?: string; of?: string }) {
  if (!previous && !next) return null
  return (
    <nav className="pages" aria-label={`Pages of ${of}`}>
      {previous && (
        <a href={previous} rel="prev">
          <Icon name="back" />
          Previous
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          Next
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}
