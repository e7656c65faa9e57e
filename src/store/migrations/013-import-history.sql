-- What became of an import is told as long as it is in the list: who ran it, what its files said, what it changed; and it can be undone.
alter table perennial.import
  drop constraint import_state_known,
  -- undone: what it brought was taken back
  add constraint import_state_known check (state in ('staging', 'published', 'discarded', 'undone')),
  -- an e-mail address, or the role; null: it ran before this was kept
  add column run_by text,
  -- what the check found, without the contents of rows; null: it ran before this was kept
  add column report jsonb,
  -- rows that were written or found to be known, by kind: how far an unfinished one is
  add column written jsonb not null default '{}',
  -- of the counts those that changed what was there, by kind
  add column revised jsonb not null default '{}',
  -- the accounts of which it brought something new; null: it ran before this was kept
  add column account_ids uuid[],
  -- where persons had decided otherwise than its plan files say
  add column plan_conflicts jsonb not null default '[]',
  add column undone_at timestamptz,
  add column undone_by text,
  -- what taking it back did, and what it left
  add column undoing jsonb,
  add constraint import_undone_told check ((state = 'undone') = (undone_at is not null));
