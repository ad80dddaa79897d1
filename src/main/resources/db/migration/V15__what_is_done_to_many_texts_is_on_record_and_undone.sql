-- What people did to the memory by hand, and what was kept out of it. Rows are only ever added.
create table memory_change (
    id      bigint primary key,           -- a number of the memory's log
    at      bigint not null,              -- epoch milliseconds
    who     text   not null,
    action  text   not null,              -- edited, merged, obsolete, undone, kept-out
    unit    bigint,                       -- null where it concerns none
    locale  text,                         -- BCP 47; null where it concerns all
    why     text   not null,              -- as given; blank where nothing was
    undoes  bigint references memory_change (id)
);

create unique index memory_change_undone_once on memory_change (undoes);

-- Which targets began or ended to hold by a change: what before and after were, and the way back.
create table memory_change_effect (
    change  bigint  not null references memory_change (id),
    variant bigint  not null references translation_unit_variant (id),
    began   integer not null,             -- 1 it began, 0 it ended
    primary key (change, variant)
);

-- A translation that was carried to where the same segment waited, so that one step takes all of it back.
create table propagation (
    id           text    not null,        -- shared by all places of one step
    statement_id text    not null,
    revision     integer not null,
    locale       text    not null,
    segment_id   text    not null,
    version      integer not null,        -- the place's own, just after
    who          text    not null,
    at           bigint  not null,        -- epoch milliseconds
    primary key (id, statement_id, revision, locale, segment_id)
);

create index translation_by_source on translation (locale, source_hash);

-- So that what stood before can stand again.
alter table translation_history add column former_source text;
