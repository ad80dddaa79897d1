-- A key of type bigint is an index beside the rows; an integer key is the number of the row itself. So each text that comes
-- in is written to one tree less, and found by its number in one step. PostgreSQL's keys are as they should be.
create table unit_by_number (
    id             integer primary key,
    identity       text    not null unique,
    source         text    not null,
    context_before text,
    context_after  text,
    whole_unit     integer not null,
    seq            bigint  not null,
    notes          text
);

insert into unit_by_number (id, identity, source, context_before, context_after, whole_unit, seq, notes)
select id, identity, source, context_before, context_after, whole_unit, seq, notes
  from translation_unit
 order by id;

create table variant_by_number (
    id            integer primary key,
    unit          bigint  not null references unit_by_number (id),
    locale        text    not null,
    target        text    not null,
    origin        text    not null,
    file_hash     text,
    said_at       bigint  not null,
    superseded_at bigint,
    said_by       text,
    author        text,
    created_at    bigint  not null default 0,
    section       text,
    notes         text
);

insert into variant_by_number (id, unit, locale, target, origin, file_hash, said_at, superseded_at, said_by, author,
                               created_at, section, notes)
select id, unit, locale, target, origin, file_hash, said_at, superseded_at, said_by, author,
       created_at, section, notes
  from translation_unit_variant
 order by id;

create table effect_by_number (
    change  bigint  not null references memory_change (id),
    variant bigint  not null references variant_by_number (id),
    began   integer not null,
    primary key (change, variant)
);

insert into effect_by_number (change, variant, began)
select change, variant, began
  from memory_change_effect;

drop table memory_change_effect;
drop table translation_unit_variant;
drop table translation_unit;

alter table unit_by_number rename to translation_unit;
alter table variant_by_number rename to translation_unit_variant;
alter table effect_by_number rename to memory_change_effect;

create index translation_unit_by_seq on translation_unit (seq);
create unique index translation_unit_variant_that_holds on translation_unit_variant (unit, locale) where superseded_at is null;
create index translation_unit_variant_that_ended on translation_unit_variant (unit) where superseded_at is not null;
