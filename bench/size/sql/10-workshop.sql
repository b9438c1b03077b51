-- Where the rows are prepared, out of the way of Beside's own tables. Removed when everything is made.
drop schema if exists size cascade;
create schema size;

create unlogged table size.blocks (n int primary key, name text not null);
create unlogged table size.homes (n int primary key, address text not null, postcode text not null, print bytea not null);
create unlogged table size.persons (n int primary key, name text, phone text, email text, address text);
create unlogged table size.prints (n int not null, kind text not null, value bytea not null);
create unlogged table size.texts (col text, nr int, text text, primary key (col, nr));

-- The same id for the same thing, and the same draw from 0 up to 1 for the same number and purpose.
create function size.id(kind text, n bigint) returns uuid language sql immutable parallel safe
  return md5(kind || ':' || n)::uuid;
create function size.r(n bigint, purpose int) returns float8 language sql immutable parallel safe
  return (hashint8extended(n, purpose) & 2147483647)::float8 / 2147483648;
create function size.one(list text[], share float8) returns text language sql immutable parallel safe
  return list[1 + floor(share * cardinality(list))::int];
-- Bytes that look like sealed ones, to be cut from.
create unlogged table size.noise as
select b as nr, (select string_agg(sha512((b || ':' || i)::bytea), '' order by i) from generate_series(1, 32) i) as bytes from generate_series(0, 4095) b;
alter table size.noise add primary key (nr);
analyze size.noise;
create function size.cut(noise bytea, n bigint, length int) returns bytea language sql immutable parallel safe
  return substring(noise from 1 + (n % (2000 - length))::int for length);
-- Codes in the alphabet of references, different for each number below 27^4 and 27^6.
create function size.digit(n bigint, place bigint) returns text language sql immutable parallel safe
  return substr('23456789BCDFGHJKMNPQRSTVWXZ', 1 + ((n * 20261 + 7919) / place % 27)::int, 1);
create function size.code4(n bigint) returns text language sql immutable parallel safe
  return size.digit(n, 1) || size.digit(n, 27) || size.digit(n, 729) || size.digit(n, 19683);
create function size.code2(n bigint) returns text language sql immutable parallel safe
  return size.digit(n, 531441) || size.digit(n, 14348907);
