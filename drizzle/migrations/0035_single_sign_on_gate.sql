-- Whom a sign-in service means is asked before it is known who asks; somebody signed in sees their own.
grant select on beside.staff_identities to beside_staff, beside_gate;--> statement-breakpoint
grant insert on beside.staff_identities to beside_gate;--> statement-breakpoint
grant update (last_used_at) on beside.staff_identities to beside_staff;--> statement-breakpoint
alter table beside.staff_identities enable row level security;--> statement-breakpoint
create policy gate on beside.staff_identities to beside_gate using (true) with check (true);--> statement-breakpoint
create policy staff_own on beside.staff_identities to beside_staff
  using ((select beside.me()) is null or staff_id = (select beside.me()));--> statement-breakpoint
-- A session is looked up before it is known whose it is. In the work of somebody signed in there are their own and no others.
alter table beside.staff_sessions enable row level security;--> statement-breakpoint
create policy gate on beside.staff_sessions to beside_gate using (true) with check (true);--> statement-breakpoint
create policy staff_own on beside.staff_sessions to beside_staff
  using ((select beside.me()) is null or staff_id = (select beside.me()));--> statement-breakpoint
grant select (id, staff_id), update (ended_at) on beside.staff_sessions to beside_gate;--> statement-breakpoint
grant insert, update (role) on beside.staff to beside_gate;--> statement-breakpoint
grant create on schema beside to beside_gate;--> statement-breakpoint
set role beside_gate;--> statement-breakpoint
-- Before anybody is signed in, and never in the work of somebody who is: no colleague changes a role this way, their own least.
create function beside.before_sign_in() returns void language plpgsql stable set search_path = beside, pg_temp as $$
begin
  if me() is not null then raise exception 'only before somebody is signed in' using errcode = 'insufficient_privilege'; end if;
end $$;--> statement-breakpoint
-- A link is made once: for an account that is in use and that this service means nobody by yet. It is never turned.
create function beside.sign_on_link(_issuer text, _subject text, _staff uuid) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform before_sign_in();
  perform from staff s where s.id = _staff and s.active for update;
  if not found or exists (select from staff_identities i where i.staff_id = _staff and i.issuer = _issuer) then
    raise exception 'not to be linked' using errcode = 'insufficient_privilege';
  end if;
  insert into staff_identities (issuer, subject, staff_id, linked_at) values (_issuer, _subject, _staff, clock());
  insert into audit (action, outcome, subject_kind, subject_id) values ('sign-on.link', 'done', 'staff', _staff::text);
end $$;--> statement-breakpoint
-- What the groups of somebody mean, for an account that is linked and in use. A partner's account belongs to its agency. What
-- was and what is, and what follows from it, is written down by the table itself (0036).
create function beside.sign_on_move(_issuer text, _subject text, _role text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare who record;
begin
  perform before_sign_in();
  select s.id, s.role into who from staff s join staff_identities i on i.staff_id = s.id
   where i.issuer = _issuer and i.subject = _subject and s.active for update of s;
  if who.id is null or 'PartnerUser' in (who.role, _role) then
    raise exception 'not to be moved' using errcode = 'insufficient_privilege';
  end if;
  if who.role = _role then return; end if;
  update staff set role = _role where id = who.id;
  insert into audit (action, outcome, subject_kind, subject_id) values ('sign-on.move', 'done', 'staff', who.id::text);
end $$;--> statement-breakpoint
-- Somebody whom a group of theirs gives a role here, at their first sign-in. Whoever left is not made anew, and whoever is here is
-- not made twice under another address: a second account would be shut out of nothing that is said about them.
create function beside.sign_on_make(_issuer text, _subject text, _staff uuid, _email text, _name text, _role text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
begin
  perform before_sign_in();
  if _role = 'PartnerUser' or exists (select from staff s where lower(s.email) = lower(_email) or lower(s.name) = lower(_name)) then
    raise exception 'not to be made' using errcode = 'insufficient_privilege';
  end if;
  insert into staff (id, name, email, role, created_at) values (_staff, _name, lower(_email), _role, clock());
  insert into audit (action, outcome, subject_kind, subject_id) values ('sign-on.make', 'done', 'staff', _staff::text);
  perform sign_on_link(_issuer, _subject, _staff);
end $$;--> statement-breakpoint
-- No group of theirs gives them a role any more: every session of theirs is over.
create function beside.sign_on_put_out(_issuer text, _subject text) returns void
  language plpgsql security definer set search_path = beside, pg_temp as $$
declare who uuid;
begin
  perform before_sign_in();
  select i.staff_id into who from staff_identities i where i.issuer = _issuer and i.subject = _subject;
  if who is null then return; end if;
  update staff_sessions set ended_at = clock() where staff_id = who and ended_at is null;
  insert into audit (action, outcome, subject_kind, subject_id) values ('sign-on.put-out', 'done', 'staff', who::text);
end $$;--> statement-breakpoint
grant execute on function beside.sign_on_link(text, text, uuid), beside.sign_on_move(text, text, text),
  beside.sign_on_make(text, text, uuid, text, text, text), beside.sign_on_put_out(text, text) to beside_staff;--> statement-breakpoint
reset role;--> statement-breakpoint
revoke create on schema beside from beside_gate
