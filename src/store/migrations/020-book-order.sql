-- The day of the latest diagnosis, the segments, and the names in their order are found without looking at every account.

create index standing_as_of on perennial.standing (organization_id, as_of);
create index standing_segment on perennial.standing (organization_id, segment);
create index standing_name on perennial.standing (organization_id, name collate "und-x-icu", account_id);
