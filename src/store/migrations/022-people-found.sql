-- Stakeholders are found by a part of their name without opening the plans of all accounts.

alter table perennial.plan_item
  -- in small letters; what anybody may have typed is cut, since an index holds it
  add column person_name text generated always as (
    case when section = 'stakeholders' then lower(left(item #>> '{values,name}', 200)) end
  ) stored;
create index plan_item_person on perennial.plan_item (organization_id, person_name, account_id, item_id)
  where removal is null and person_name is not null;
