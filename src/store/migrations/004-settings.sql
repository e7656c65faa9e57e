-- What an organization changed of the settings: every version is kept, none is changed. Version 0 is what Perennial proposes.
create table perennial.settings_version (
  organization_id uuid not null,
  version integer not null,
  -- { organization, segments }: only what differs from what Perennial proposes
  own jsonb not null,
  note text,
  -- the version that it repeats, where it was restored
  restored_from integer,
  saved_by text not null,
  saved_at timestamptz not null,
  constraint settings_version_pkey primary key (organization_id, version),
  constraint settings_version_counted check (version > 0)
);
alter table perennial.settings_version enable row level security;
alter table perennial.settings_version force row level security;
create policy settings_version_of_organization on perennial.settings_version
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
