-- The numbers of a plan's quality by which the portfolio is ordered and summed, read from what is kept of it once.

alter table perennial.plan
  add column freshness double precision generated always as ((quality #>> '{freshness,share}')::double precision) stored,
  add column items integer generated always as ((quality #>> '{length,items}')::integer) stored,
  add column left_out integer generated always as ((quality #>> '{length,leftOut}')::integer) stored,
  -- null: an owner is missing
  add column co_read boolean generated always as ((quality #>> '{coReading,isRead}')::boolean) stored,
  add column backed double precision generated always as ((quality #>> '{evidence,share}')::double precision) stored,
  add column done double precision generated always as ((quality #>> '{done,share}')::double precision) stored,
  add column warnings integer generated always as (
    jsonb_array_length(jsonb_path_query_array(quality, '$.balance[*] ? (@.warns == true)'))) stored,
  add column disagreements integer generated always as (jsonb_array_length(quality -> 'disagreements')) stored;
