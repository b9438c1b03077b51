import type { ListedLink } from '@/components/page/link-list'
import type { Action } from '@/lib/access/roles'

/** A way from the first page to a part of the work, shown to whom the grants let in there. */
export type Way = ListedLink & { action: Action }
