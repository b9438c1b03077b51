-- The trail as a chain, its daily head, and who may look at it.
select 1;
