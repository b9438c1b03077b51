-- The restricted route: who is shut out, who receives it, and who is let in besides.
select 1;
