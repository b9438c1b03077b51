-- Warning markers by two people, and visits that are safe.
select 1;
