-- A source that fell silent is told once, not once an account: [{ kind, source, lastOn }], null where none did.
alter table perennial.standing add column silent_feeds jsonb;
create index standing_silent_feeds on perennial.standing (organization_id) where silent_feeds is not null;
