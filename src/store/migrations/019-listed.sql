-- A page of the portfolio is read without opening a diagnosis: what its rows say is taken from each once, when it is written.

alter table perennial.standing
  -- signals that can be had for the account, and those of them that are measured
  add column applicable integer not null generated always as (
    jsonb_array_length(jsonb_path_query_array(diagnosis, '$.health.weighted.signals[*] ? (@.applicable == true)'))
  ) stored,
  add column measured integer not null generated always as (
    jsonb_array_length(jsonb_path_query_array(
      diagnosis, '$.health.weighted.signals[*] ? (@.applicable == true && @.score != null)'))
  ) stored,
  -- the weightiest movement without its evidence and what it proposes; null: nothing moved
  add column top_movement jsonb generated always as ((diagnosis #> '{movements,0}') - '{evidence,proposals}'::text[]) stored,
  add column deadline_kind text generated always as (diagnosis #>> '{deadline,kind}') stored,
  add column deadline_assumed boolean generated always as ((diagnosis #>> '{deadline,assumed}')::boolean) stored,
  -- when the term ends or renews, YYYY-MM-DD
  add column term_on text collate "C" generated always as (diagnosis #>> '{deadline,renewalOn}') stored,
  add column next_step text generated always as (diagnosis ->> 'nextStep') stored;

-- Few accounts name a parent; who they are is found without opening the rows of all.
create index fact_parent on perennial.fact (organization_id, account_id)
  where kind = 'account' and superseded_at is null and "values" ->> 'parent_id' is not null;
