-- The queue is ordered, narrowed and counted without opening every card. Days stay text, as the card writes them: 2026-03-01.
alter table perennial.movement
  add column priority double precision not null
    generated always as (coalesce((card #> '{finding,priority}')::double precision, 0)) stored,
  add column snoozed_until text generated always as (card ->> 'snoozedUntil') stored,
  add column accepted_on text generated always as (card ->> 'acceptedOn') stored;
create index movement_queue on perennial.movement (organization_id, state, priority desc, id)
  include (account_id, snoozed_until) where closed_on is null;
create index movement_closed on perennial.movement (organization_id, state, closed_on desc, id)
  include (account_id) where closed_on is not null;
create index movement_rule on perennial.movement (organization_id, rule) include (state, snoozed_until, accepted_on);
create index movement_id on perennial.movement (organization_id, id);
