-- Over is over: a draft found past its time does not open again when the machine's clock is set back. One that was not sent has
-- five minutes more, because it may just be being sent; what is kept or sent meanwhile is not touched.
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
create function beside.draft_end(draft bytea) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  update drafts d set sealed = '', is_over = true
   where d.id = draft and octet_length(d.sealed) > 0
     and d.expires_at <= clock() - case when d.is_over then interval '0' else interval '5 minutes' end;
  if found then delete from evidence e where e.draft_id = draft; end if;
end $$;--> statement-breakpoint
revoke all on function beside.draft_end(bytea) from public;--> statement-breakpoint
grant execute on function beside.draft_end(bytea) to beside_public;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate;
