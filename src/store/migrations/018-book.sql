-- What each account kept of its revenue over the last year, and the views that people keep.
alter table perennial.standing
  -- the last day of the year that the amounts are of; null: not read yet
  add column cohort_on date,
  -- the last import that they know of
  add column cohort_import integer,
  -- revenue of the cohort a year before that day, what is left of it, and that with what was added; null: no customer then
  add column cohort_start double precision,
  add column cohort_retained double precision,
  add column cohort_end double precision;

create table perennial.saved_view (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  -- filter, order and grouping, as the address of the page says them
  search jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  constraint saved_view_pkey primary key (organization_id, id),
  constraint saved_view_name_key unique (organization_id, name)
);
alter table perennial.saved_view enable row level security;
alter table perennial.saved_view force row level security;
create policy saved_view_of_organization on perennial.saved_view
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
