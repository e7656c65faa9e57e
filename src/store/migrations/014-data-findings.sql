-- Where records contradict each other, as each import found it when it was published: by account, and in all of what the
-- import compared. What a later import says of the same kind and account stands in the place of what was said before.

create table perennial.data_finding (
  organization_id uuid not null,
  import_no integer not null,
  -- counts the findings of an import
  finding_no integer not null,
  kind text not null,
  -- null: the sum over all accounts that the import compared
  account_id uuid,
  -- 0: nothing any more, where something had been found before
  count integer not null,
  "of" integer not null,
  -- true: only of the rows that this import brought, from the first to the last day of them
  by_days boolean not null,
  from_on date,
  to_on date,
  examples jsonb not null,
  constraint data_finding_pkey primary key (organization_id, import_no, finding_no),
  constraint data_finding_import_fkey foreign key (organization_id, import_no)
    references perennial.import (organization_id, import_no),
  constraint data_finding_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);
create index data_finding_account on perennial.data_finding (organization_id, account_id, kind, import_no);

alter table perennial.data_finding enable row level security;
alter table perennial.data_finding force row level security;
create policy data_finding_of_organization on perennial.data_finding
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
