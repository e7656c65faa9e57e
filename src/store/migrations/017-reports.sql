-- What reports ask of every account on a day of the past, read from what is kept of that day once: a diagnosis is large.
alter table perennial.snapshot
  -- null: nothing was paid, or not known
  add column arr double precision generated always as ((diagnosis ->> 'arr')::double precision) stored,
  add column currency text generated always as (left(diagnosis ->> 'currency', 20)) stored,
  -- null: no paid contract on the day, so that it was no customer
  add column outlook double precision generated always as ((diagnosis #>> '{outlook,p}')::double precision) stored,
  -- days stay text, as the diagnosis writes them: 2026-03-01
  add column deadline_on text collate "C" generated always as (diagnosis #>> '{deadline,on}') stored,
  -- the rules that found something critical
  add column critical jsonb generated always as (
    jsonb_path_query_array(diagnosis, '$.movements[*] ? (@.severity == "critical").rule')) stored;

-- Why a renewal was lost or shrank, as a person says it.
create table perennial.renewal_reason (
  organization_id uuid not null,
  account_id uuid not null,
  -- the day on which the term ended, or on which the first unpaid day was
  ended_on date not null,
  reason text not null,
  said_by text not null,
  said_at timestamptz not null,
  constraint renewal_reason_pkey primary key (organization_id, account_id, ended_on),
  constraint renewal_reason_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);
alter table perennial.renewal_reason enable row level security;
alter table perennial.renewal_reason force row level security;
create policy renewal_reason_of_organization on perennial.renewal_reason
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
