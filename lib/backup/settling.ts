import type postgres from 'postgres'

/** The tables that `settle` changes. */
export const settled = [
  'staff_sessions',
  'staff_links',
  'sign_in_steps',
  'drafts',
  'calendar_feeds',
  'outgoing_messages',
]

/**
 * What must not go on as if no time had passed, once an archive is in its database: nobody is signed in, no link, no draft and
 * no calendar's address of then opens, and a message to somebody outside that was waiting is left to a person, since it may have been sent after
 * the backup was made. Messages to colleagues go again: they say nothing, and not to be called is worse than twice. As the
 * owner, in the newest version, with the walls off. Clocks stand as they stood.
 */
export async function settle(tx: postgres.ISql): Promise<void> {
  await tx`update beside.staff_sessions set ended_at = beside.clock() where ended_at is null`
  await tx`update beside.staff_links set expires_at = least(expires_at, beside.clock()) where used_at is null`
  await tx`delete from beside.sign_in_steps`
  await tx`update beside.calendar_feeds set ended_at = beside.clock() where ended_at is null`
  await tx`update beside.drafts set expires_at = least(expires_at, beside.clock())`
  await tx`
    update beside.outgoing_messages set state = 'uncertain', reason = 'restored', state_at = beside.clock()
     where state = 'waiting' and template not like 'staff\\_%' and coalesce(not_before, '-infinity') <= beside.clock()`
}

/**
 * Ends the trail that came with the archive, and lets it go on: every entry takes its place in the chain, in the order
 * of the transaction numbers it brought, and the numbers of this database count from here. Then comes an entry that says
 * so. Without it nothing written from now on would be sealed until the numbers here have caught up. Resolves with how many
 * entries stood in no link although all before them were sealed: somebody put them in.
 */
export async function goOnWithTrail(tx: postgres.ISql): Promise<number> {
  await tx`set local role beside_gate`
  const [linked] = await tx`
    select beside.link_audit(coalesce((select below from beside.audit_seals order by id desc limit 1), '0'::xid8),
                             '18446744073709551615'::xid8) as entries`
  await tx`
    insert into beside.audit_seals (at, below, entries, hash)
    select beside.clock(), pg_current_xact_id(), ${linked?.entries}::bigint, sha256(
             coalesce((select hash from beside.audit_seals order by id desc limit 1), '')
             || coalesce((select hash from beside.audit_links order by place desc limit 1), ''))`
  const [row] = await tx`
    select count(*) as entries from beside.audit a where not exists (select from beside.audit_links l where l.audit_id = a.id)`
  await tx`reset role`
  await tx`insert into beside.audit (action, outcome) values ('system.restore', 'done')`
  return Number(row?.entries)
}
