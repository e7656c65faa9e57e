-- A step of a renewal that is late stays in the queue of the day when the next one is the present one: which of them
-- records could show, and do not, is known without opening a diagnosis.

alter table perennial.standing
  -- days before the deadline of the steps that records can show, and do not show to be done
  add column steps_undone jsonb generated always as (
    jsonb_path_query_array(diagnosis, '$.renewal.steps[*] ? (@.isKnown == true && @.state != "done").daysBefore')
  ) stored;
