-- One account is diagnosed again within seconds of a new fact: what it is compared with is read from here, not from everybody.
create table perennial.portfolio (
  organization_id uuid not null,
  -- the day for which it was read last
  as_of date not null,
  portfolio jsonb not null,
  constraint portfolio_pkey primary key (organization_id)
);
alter table perennial.portfolio enable row level security;
alter table perennial.portfolio force row level security;
create policy portfolio_of_organization on perennial.portfolio
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
