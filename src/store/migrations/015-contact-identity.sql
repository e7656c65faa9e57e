-- A contact is what one sender calls a person. Several may be one person: no row of theirs is touched, they are read as one
-- wherever an account is read, of today or of a past day, for as long as the merge holds.

-- The log of merging and splitting people.
create table perennial.contact_merge (
  organization_id uuid not null,
  merge_no integer not null,
  -- the contact that was merged, and the one that stands for both
  source text not null,
  source_id text not null,
  into_source text not null,
  into_source_id text not null,
  -- what the person was recognised by, in words: e-mail maria@acme.com; null: somebody said so
  recognised_by text,
  merged_by text not null,
  merged_at timestamptz not null,
  split_by text,
  -- null: it holds
  split_at timestamptz,
  -- by contact first: without statistics any index that begins with the organization may be read, and this one reads few
  constraint contact_merge_pkey primary key (organization_id, source, source_id, merge_no),
  constraint contact_merge_two check ((source, source_id) <> (into_source, into_source_id))
);
create unique index contact_merge_holding on perennial.contact_merge (organization_id, source, source_id)
  where split_at is null;

-- Two contacts that may be one person, and what was decided: it is not asked again.
create table perennial.contact_match (
  organization_id uuid not null,
  -- of the two the one that sorts first
  source text not null,
  source_id text not null,
  -- the same contact: its id came with another name
  other_source text not null,
  other_source_id text not null,
  -- open: to be decided; merged: they are one; apart: they are not
  state text not null,
  -- what speaks for it, in words
  why text not null,
  found_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  constraint contact_match_pkey primary key (organization_id, source, source_id, other_source, other_source_id),
  constraint contact_match_state_known check (state in ('open', 'merged', 'apart')),
  constraint contact_match_ordered check ((source collate "C", source_id collate "C")
    <= (other_source collate "C", other_source_id collate "C"))
);
create index contact_match_open on perennial.contact_match (organization_id, found_at) where state = 'open';

-- The contacts of an organization, of which people are recognised again whoever sent them.
create index fact_contact on perennial.fact (organization_id, account_id)
  where kind = 'contact' and superseded_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['contact_match', 'contact_merge'] loop
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
