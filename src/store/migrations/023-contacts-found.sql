-- Whom records name is found by a part of the name, too, without opening the records of all accounts.

alter table perennial.fact
  -- in small letters; what any system may have sent is cut, since an index holds it
  add column contact_name text generated always as (
    case when kind = 'contact' then lower(left("values" ->> 'name', 200)) end
  ) stored;
create index fact_contact_name on perennial.fact (organization_id, contact_name, account_id, import_no, source, source_id)
  where kind = 'contact' and superseded_at is null and contact_name is not null and account_id is not null;
