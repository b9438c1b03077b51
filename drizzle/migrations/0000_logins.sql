-- Four logins and a gatekeeper nobody logs in as. Passwords come from the configuration, never from a migration.
do $$
declare login text;
begin
  foreach login in array array['beside_public', 'beside_staff', 'beside_jobs'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole', login);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'beside_gate') then
    create role beside_gate nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;--> statement-breakpoint
grant beside_gate to current_user with inherit false, set true;--> statement-breakpoint
do $$ begin execute format('revoke all on schema public from public'); exception when insufficient_privilege then null; end $$;--> statement-breakpoint
alter default privileges revoke execute on functions from public;
