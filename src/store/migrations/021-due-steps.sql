-- Which steps of a renewal are due is asked of all accounts at once: neither an item nor a diagnosis nor a card is opened for it.

alter table perennial.plan_item
  -- the step of a renewal that an entry may stand for: the days that it begins with (T-90: …), else what it says
  add column renewal_step text generated always as (
    case when section in ('checklist', 'actions') then left(coalesce(
      substring(item #>> '{values,step}' from '^T-([0-9]+)[: ]'), item #>> '{values,step}',
      substring(item #>> '{values,action}' from '^T-([0-9]+)[: ]'), item #>> '{values,action}'), 200) end
  ) stored;
create index plan_item_step on perennial.plan_item (organization_id, renewal_step, account_id)
  include (due_on) where removal is null and renewal_step is not null;

alter table perennial.standing
  -- days before the deadline of the steps that records show to be done
  add column steps_done jsonb generated always as (
    jsonb_path_query_array(diagnosis, '$.renewal.steps[*] ? (@.state == "done").daysBefore')
  ) stored;

create index movement_renewal on perennial.movement (organization_id, account_id)
  include (cause, state, closed_on, snoozed_until) where cause like 'renewal %';
create index plan_used on perennial.plan (organization_id, account_id) where edits > 0;
