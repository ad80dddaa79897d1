alter table translation_unit add column notes text;                       -- JSON: type and text each; null where none

-- said_at and said_by: who said it last and when; here the approval, in a file its changedate and changeid
alter table translation_unit_variant add column said_by text;             -- null where unknown
alter table translation_unit_variant add column author text;              -- who wrote it first; null where unknown
alter table translation_unit_variant add column created_at bigint not null default 0; -- epoch milliseconds; 0 where unknown
alter table translation_unit_variant add column section text;             -- whose wording it is; null where everybody's
alter table translation_unit_variant add column notes text;               -- as above

-- The targets that hold have their index; this one is for those that do not, so that each target stands in one.
drop index translation_unit_variant_by_unit;
create index translation_unit_variant_that_ended on translation_unit_variant (unit) where superseded_at is not null;
