-- Partners: one agency, a protocol in force, and their own.
select 1;
