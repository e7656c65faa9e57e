-- Diagnosing is done in batches and may be interrupted; whether it is the first look is told by what was finished.
alter table perennial.standing
  -- the sources that the account's diagnosis rested on when its cards were settled last; null: they never were
  add column settled_sources text[];
