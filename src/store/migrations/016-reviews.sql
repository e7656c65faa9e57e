-- Reviews of accounts, one after the other: each is kept with what was decided, can be gone on with and read again.
create table perennial.review (
  organization_id uuid not null,
  id uuid not null,
  -- weekly, monthly, quarterly
  kind text not null,
  -- what was asked for: whose accounts, only those at risk, these alone
  scope jsonb not null,
  -- the day that the organization lived on
  started_on date not null,
  started_at timestamptz not null,
  started_by text not null,
  -- null: it goes on
  finished_on date,
  finished_by text,
  constraint review_pkey primary key (organization_id, id)
);
create index review_by_kind on perennial.review (organization_id, kind, started_at desc);

create table perennial.review_entry (
  organization_id uuid not null,
  review_id uuid not null,
  account_id uuid not null,
  -- its place in the order, from 1
  place integer not null,
  -- the day from whose end on changes are looked at: that of the last review of the account
  since date not null,
  -- null: its turn is still to come
  closed_on date,
  outcome jsonb not null,
  constraint review_entry_pkey primary key (organization_id, review_id, account_id),
  constraint review_entry_review_fkey foreign key (organization_id, review_id)
    references perennial.review (organization_id, id),
  constraint review_entry_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);
create index review_entry_of_account on perennial.review_entry (organization_id, account_id, closed_on);

alter table perennial.review enable row level security;
alter table perennial.review force row level security;
create policy review_of_organization on perennial.review
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);

alter table perennial.review_entry enable row level security;
alter table perennial.review_entry force row level security;
create policy review_entry_of_organization on perennial.review_entry
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);

-- Both owners of an account ask for what is theirs; `owner` is the one of them that leads.
alter table perennial.standing
  add column am text,
  add column csm text;

-- What today's queue asks of all plans is found without opening the items.
create index plan_item_review on perennial.plan_item (organization_id, (item #>> '{values,on}'))
  include (account_id) where section = 'reviews' and removal is null;
create index plan_item_settled on perennial.plan_item (organization_id, (item #>> '{touches,fields,status,at}'))
  include (account_id) where removal is null and section in ('actions', 'checklist') and status in ('Done', 'Dropped');
