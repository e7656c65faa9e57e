-- The first thing to do on an account is asked of what waits on it and of its plan: what the diagnosis alone says is read nowhere.

alter table perennial.standing drop column next_step;
