import { Search } from '@digdir/designsystemet-react'
import { FunnelIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { formatWholeNumber } from '#shared/money/format-kroner'
import { Button } from './button'

interface Props {
  readonly searchLabel?: string
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly filtering: boolean
  readonly onToggleFilters?: () => void
  readonly shown: number
  readonly all: number
  readonly children?: ReactNode
}

/** Search, filters, and how many rows are left of them all. */
export function DataTableToolbar(props: Props) {
  const { searchLabel, search, onSearch, filtering, onToggleFilters, shown, all, children } = props
  if (searchLabel === undefined && onToggleFilters === undefined && !children) return null
  return (
    <div className="data-table-toolbar">
      {searchLabel === undefined ? null : (
        <Search>
          <Search.Input
            aria-label={searchLabel}
            placeholder={searchLabel}
            value={search}
            spellCheck={false}
            onChange={event => onSearch(event.target.value)}
          />
          <Search.Clear aria-label="Tøm søket" />
        </Search>
      )}
      {onToggleFilters ? (
        <Button
          variant={filtering ? 'secondary' : 'tertiary'}
          aria-pressed={filtering}
          symbol={<FunnelIcon aria-hidden />}
          onClick={onToggleFilters}
        >
          Filter
        </Button>
      ) : null}
      {children}
      <span className="data-table-count muted numbers" role="status">
        {countText(shown, all)}
      </span>
    </div>
  )
}

function countText(shown: number, all: number): string {
  const total = `${formatWholeNumber(all)} ${all === 1 ? 'rad' : 'rader'}`
  return shown === all ? total : `${formatWholeNumber(shown)} av ${total}`
}
