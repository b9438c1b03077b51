-- Conduct apart from the tenant's case, who must not be sent, broken glass, and names kept to a few.
select 1;
