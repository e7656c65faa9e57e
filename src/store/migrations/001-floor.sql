-- The floor: the directory of organizations, facts as versions, usage by account and day, imports, diagnoses.
-- Row level security at the end: every table of the schema perennial, enabled and forced, one policy.

create table identity.organization (
  id uuid not null,
  slug text not null,
  name text not null,
  sample boolean not null default false,
  -- the day on which the sample company lives; null: the real today
  pinned_day date,
  created_at timestamptz not null default now(),
  constraint organization_pkey primary key (id),
  constraint organization_slug_key unique (slug)
);

create table perennial.import (
  organization_id uuid not null,
  import_no integer not null,
  -- staging: rows are written and invisible; published: they hold; discarded: they are gone
  state text not null,
  fingerprint text not null,
  request jsonb not null,
  -- chunks written so far, by kind: where an interrupted import goes on
  progress jsonb not null default '{}',
  counts jsonb not null default '{}',
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint import_pkey primary key (organization_id, import_no),
  constraint import_state_known check (state in ('staging', 'published', 'discarded'))
);
-- One at a time in an organization: the second one is told to wait.
create unique index import_one_staging on perennial.import (organization_id) where state = 'staging';

create table perennial.account (
  organization_id uuid not null,
  id uuid not null,
  source text not null,
  source_id text not null,
  import_no integer not null,
  constraint account_pkey primary key (organization_id, id),
  constraint account_source_key unique (organization_id, source, source_id)
);

create table perennial.fact (
  organization_id uuid not null,
  source text not null,
  kind text not null,
  source_id text not null,
  learned_at timestamptz not null,
  account_id uuid,
  happened_on date,
  learned_assumed boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  digest text not null,
  "values" jsonb not null,
  attributes jsonb not null default '{}',
  import_no integer not null,
  -- an earlier version exists: publishing closes it
  revises boolean not null default false,
  constraint fact_pkey primary key (organization_id, source, kind, source_id, learned_at)
);
create index fact_account on perennial.fact (organization_id, account_id, kind);
create index fact_kind on perennial.fact (organization_id, kind) where account_id is null;
create index fact_revising on perennial.fact (organization_id, import_no) where revises;

create table perennial.usage_day (
  organization_id uuid not null,
  account_id uuid not null,
  source text not null,
  "on" date not null,
  grain text not null,
  learned_at timestamptz not null,
  learned_assumed boolean not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  digest text not null,
  -- entries, side by side: what one user did with one feature. Each column is one text, its entries joined by U+001F,
  -- as they come and as they are read; it is null where no entry says it
  users text,
  products text,
  features text,
  events text not null,
  minutes text,
  services text,
  active_users text,
  -- sums over people
  human_events double precision not null,
  human_minutes double precision,
  human_users integer,
  import_no integer not null,
  revises boolean not null default false,
  constraint usage_day_pkey primary key (organization_id, account_id, "on", grain, source, learned_at)
);
create index usage_day_revising on perennial.usage_day (organization_id, import_no) where revises;

create table perennial.snapshot (
  organization_id uuid not null,
  account_id uuid not null,
  "on" date not null,
  -- true: computed later from what was known on that day
  replayed boolean not null,
  score double precision,
  status text,
  diagnosis jsonb not null,
  constraint snapshot_pkey primary key (organization_id, account_id, "on"),
  constraint snapshot_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);

-- The present diagnosis of every account with what the portfolio shows of it.
create table perennial.standing (
  organization_id uuid not null,
  account_id uuid not null,
  as_of date not null,
  name text not null,
  source_id text not null,
  segment text,
  tier integer,
  owner text,
  arr double precision,
  currency text,
  score double precision,
  status text,
  movements integer not null,
  priority double precision not null,
  deadline_on date,
  diagnosis jsonb not null,
  constraint standing_pkey primary key (organization_id, account_id),
  constraint standing_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);
create index standing_priority on perennial.standing (organization_id, priority desc);

-- One cause, one card: what opened, waits in the queue, was answered or cleared.
create table perennial.movement (
  organization_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  rule text not null,
  cause text not null,
  state text not null,
  opened_on date not null,
  queued_on date,
  closed_on date,
  card jsonb not null,
  constraint movement_pkey primary key (organization_id, account_id, id),
  constraint movement_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);
create index movement_open on perennial.movement (organization_id, account_id) where closed_on is null;

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'perennial' loop
    execute format('alter table perennial.%I enable row level security', name);
    execute format('alter table perennial.%I force row level security', name);
    execute format(
      'create policy %I on perennial.%I
         using (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid)
         with check (organization_id = nullif(current_setting(''app.organization_id'', true), '''')::uuid)',
      name || '_of_organization', name);
  end loop;
end
$$;
