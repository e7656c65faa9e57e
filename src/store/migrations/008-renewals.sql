-- What is to be expected of each renewal, so that a portfolio is summed without opening every diagnosis.
alter table perennial.standing
  -- null: nothing is paid, or not diagnosed since
  add column forecast text,
  -- the day by which it is decided; null: rolling, or not known
  add column renewal_on date,
  add column outlook double precision,
  add column expected_loss double precision,
  add column at_risk boolean not null default false,
  -- of the account's revenue; null: not at risk, or not known
  add column arr_at_risk double precision;
