-- A process may die between the publication of an import and the marking of the accounts that it touched.
alter table perennial.import
  -- published, and its accounts are still to be marked for a new diagnosis
  add column diagnosis_due boolean not null default false;
