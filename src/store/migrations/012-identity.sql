-- A record is what one sender calls an account. Several may be one account: then they live in one of them, their root,
-- and everything that is read by account finds it there; where it came from is kept, so that they can be parted again.

alter table perennial.account
  -- the record into which somebody or an import merged it; null: it was not merged
  add column merged_into uuid,
  -- the account that it is part of now: itself, or the root of those into which it was merged
  add column living_id uuid,
  add constraint account_merged_into_fkey foreign key (organization_id, merged_into)
    references perennial.account (organization_id, id);
-- A change of type rewrites the table whatever its policies hide from whoever migrates.
alter table perennial.account alter column living_id type uuid using id;
alter table perennial.account alter column living_id set not null;
create index account_merged on perennial.account (organization_id, merged_into) where merged_into is not null;

-- The record that a fact came under; its account_id is the account that this record is part of.
alter table perennial.fact add column origin_id uuid;
alter table perennial.fact alter column origin_id type uuid using account_id;

alter table perennial.usage_day drop constraint usage_day_pkey;
alter table perennial.usage_day add column origin_id uuid;
alter table perennial.usage_day alter column origin_id type uuid using account_id;
alter table perennial.usage_day
  alter column origin_id set not null,
  -- two records of one source have the same days, and each its own versions of them
  add constraint usage_day_pkey primary key (organization_id, account_id, "on", grain, source, origin_id, learned_at);

-- Two records that may be one account, and what was decided: it is not asked again.
create table perennial.account_match (
  organization_id uuid not null,
  account_id uuid not null,
  -- the same as account_id: its id came with another name
  candidate_id uuid not null,
  -- open: to be decided; merged: they are one; apart: they are not
  state text not null,
  -- what speaks for it, in words
  why text not null,
  import_no integer not null,
  found_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  constraint account_match_pkey primary key (organization_id, account_id, candidate_id),
  constraint account_match_state_known check (state in ('open', 'merged', 'apart')),
  constraint account_match_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id),
  constraint account_match_candidate_fkey foreign key (organization_id, candidate_id)
    references perennial.account (organization_id, id)
);
create unique index account_match_pair on perennial.account_match
  (organization_id, least(account_id, candidate_id), greatest(account_id, candidate_id));
create index account_match_open on perennial.account_match (organization_id, found_at) where state = 'open';

-- The log of merging and splitting.
create table perennial.account_merge (
  organization_id uuid not null,
  merge_no integer not null,
  account_id uuid not null,
  into_id uuid not null,
  -- what it was recognised by, in words: domain acme.com; null: a person said so
  recognised_by text,
  -- the import that merged it; null: a person did
  import_no integer,
  merged_by text not null,
  merged_at timestamptz not null,
  split_by text,
  -- null: it holds
  split_at timestamptz,
  constraint account_merge_pkey primary key (organization_id, merge_no),
  constraint account_merge_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id),
  constraint account_merge_into_fkey foreign key (organization_id, into_id)
    references perennial.account (organization_id, id)
);
create unique index account_merge_holding on perennial.account_merge (organization_id, account_id) where split_at is null;

-- What was made of an account before it was merged: its plan, standing, snapshots and movements, row by row as they
-- were, out of every list, to be put back when it is split.
create table perennial.set_aside (
  organization_id uuid not null,
  account_id uuid not null,
  "table" text not null,
  row_no integer not null,
  content jsonb not null,
  constraint set_aside_pkey primary key (organization_id, account_id, "table", row_no),
  constraint set_aside_account_fkey foreign key (organization_id, account_id)
    references perennial.account (organization_id, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['account_match', 'account_merge', 'set_aside'] loop
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
