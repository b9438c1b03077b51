import { HiddenText } from '@/components/page/hidden-text'
import { Icon } from '@/components/page/icon'

type Kept = { id: string; name: string; query: string }

/** `query` is the filter as it stands now; `said` is why the last one was not kept. */
export type SavedFiltersProps = {
  list: 'cases' | 'triage'
  path: string
  query: string
  kept: readonly Kept[]
  said?: string | undefined
}

/** Filters that somebody keeps for themselves: to go to, to take away, and a place to keep the present one. */
export function SavedFilters({ list, path, query, kept, said }: SavedFiltersProps) {
  return (
    <section className="saved-filters" aria-label="Your filters">
      {kept.length > 0 && (
        <ul className="chips">
          {kept.map(filter => (
            <li key={filter.id}>
              <a href={`${path}?${filter.query}`} aria-current={filter.query === query ? 'true' : undefined}>
                {filter.name}
              </a>
              <Drop list={list} query={query} filter={filter} />
            </li>
          ))}
        </ul>
      )}
      <details open={said !== undefined}>
        <summary>
          <Icon name="forward" />
          Keep this filter
        </summary>
        <Keep list={list} query={query} said={said} />
      </details>
    </section>
  )
}

const target = '/staff/filters'

function Keep({ list, query, said }: Pick<SavedFiltersProps, 'list' | 'query' | 'said'>) {
  return (
    <form method="post" action={target} className="keep-filter">
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={query} />
      <label className="label" htmlFor="filter-name">
        Name of the filter
      </label>
      <p className="hint" id="filter-name-hint">
        Only you see it. Do not put the name of a person in it.
      </p>
      {said && (
        <p className="field-error" id="filter-name-error">
          {said}
        </p>
      )}
      <input
        className="field short"
        id="filter-name"
        name="name"
        maxLength={60}
        autoComplete="off"
        aria-describedby={said ? 'filter-name-hint filter-name-error' : 'filter-name-hint'}
      />
      <button className="button quiet" type="submit" name="move" value="keep">
        Keep
      </button>
    </form>
  )
}

function Drop({ list, query, filter }: Pick<SavedFiltersProps, 'list' | 'query'> & { filter: Kept }) {
  return (
    <form method="post" action={target}>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="id" value={filter.id} />
      <button type="submit" name="move" value="drop">
        <Icon name="cross" />
        <HiddenText>Take away the filter {filter.name}</HiddenText>
      </button>
    </form>
  )
}
