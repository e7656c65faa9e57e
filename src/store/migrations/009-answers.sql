-- The queue is ordered, narrowed and counted without opening every card. Days stay text, as the card writes them: 2026-03-01.
alter table perennial.movement
  add column priority double precision
    generated always as (coalesce((card #> '{finding,priority}')::double precision, 0)) stored,
  add column snoozed_until text generated always as (card ->> 'snoozedUntil') stored,
  add column accepted_on text generated always as (card ->> 'acceptedOn') stored;
create index movement_state on perennial.movement (organization_id, state)
  include (account_id, rule, closed_on, priority, snoozed_until, accepted_on);
create index movement_id on perennial.movement (organization_id, id);
