-- The past of an account is filled once, and looked at once a day for days that nobody lived.
alter table perennial.standing
  -- the day on which its past was filled last; null: never
  add column replayed_on date;
