-- Who is no customer any more is told apart from those of whom too little is known.

alter table perennial.standing
  -- the first day without a paid contract; null: a customer, or never known as one
  add column gone_since text collate "C" generated always as (diagnosis ->> 'goneSince') stored;
