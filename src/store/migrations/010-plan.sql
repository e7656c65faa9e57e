-- The living plan: the log of its edits is the history, its items are what they come to, kept so that the portfolio can ask.

create table perennial.plan (
  organization_id uuid not null,
  account_id uuid not null,
  -- how many edits its log holds: the last one's number
  edits integer not null,
  last_at timestamptz,
  -- the day on which it was filled from the records of the account; null: it never was
  filled_on date,
  quality jsonb,
  constraint plan_pkey primary key (organization_id, account_id),
  constraint plan_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);

create table perennial.plan_edit (
  organization_id uuid not null,
  account_id uuid not null,
  edit_no integer not null,
  id text not null,
  section text not null,
  item_id text not null,
  edit jsonb not null,
  constraint plan_edit_pkey primary key (organization_id, account_id, edit_no),
  constraint plan_edit_id_key unique (organization_id, account_id, id),
  constraint plan_edit_plan_fkey foreign key (organization_id, account_id)
    references perennial.plan (organization_id, account_id)
);

-- What the portfolio asks about is read from the item once, when it is written.
create table perennial.plan_item (
  organization_id uuid not null,
  account_id uuid not null,
  section text not null,
  item_id text not null,
  -- the number of the edit that put it there: the order of the items of a section
  place integer not null,
  item jsonb not null,
  -- who took it out; null while it is there
  removal jsonb,
  status text generated always as (item #>> '{values,status}') stored,
  -- days and quarters stay text, as the item writes them: 2026-03-01, 2026-Q3
  due_on text collate "C" generated always as (item #>> '{values,dueOn}') stored,
  -- what anybody may have typed is cut, since an index holds it
  owner_email text generated always as (
    left(coalesce(item #>> '{values,ownerEmail}', item #>> '{values,owner,email}'), 320)) stored,
  severity text generated always as (item #>> '{values,severity}') stored,
  amount double precision generated always as (
    case when jsonb_typeof(item #> '{values,value}') = 'number' then (item #>> '{values,value}')::double precision end
  ) stored,
  currency text generated always as (left(item #>> '{values,currency}', 20)) stored,
  quarter text collate "C" generated always as (left(item #>> '{values,quarter}', 20)) stored,
  confidence text generated always as (item #>> '{values,confidence}') stored,
  -- the fields without which an opportunity is incomplete
  gaps text[] not null,
  constraint plan_item_pkey primary key (organization_id, account_id, section, item_id),
  constraint plan_item_plan_fkey foreign key (organization_id, account_id)
    references perennial.plan (organization_id, account_id)
);
create index plan_item_asked on perennial.plan_item (organization_id, section, status, due_on)
  include (account_id, item_id, place, owner_email, severity, amount, currency, quarter, confidence, gaps)
  where removal is null;

alter table perennial.plan enable row level security;
alter table perennial.plan force row level security;
create policy plan_of_organization on perennial.plan
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);

alter table perennial.plan_edit enable row level security;
alter table perennial.plan_edit force row level security;
create policy plan_edit_of_organization on perennial.plan_edit
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);

alter table perennial.plan_item enable row level security;
alter table perennial.plan_item force row level security;
create policy plan_item_of_organization on perennial.plan_item
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
