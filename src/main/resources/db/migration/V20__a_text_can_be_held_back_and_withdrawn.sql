-- What people decided of a statement's release, by number. Rows are only ever added.
create table release_act (
    number      bigint not null primary key,
    at          bigint not null,               -- epoch milliseconds, UTC
    who         text   not null,
    why         text   not null,               -- as given; blank where nothing was
    act         text   not null,               -- embargo, lift, set, decide, withdraw, republish
    statement   text   not null,
    told        text   not null                -- in words: until when, for which languages
);

create index release_act_of_statement on release_act (statement, number);

-- Until when a statement must not be shown.
create table embargo (
    statement   text   not null,
    locale      text   not null,               -- canonical BCP 47; empty: every language that has none of its own
    until       bigint,                        -- epoch milliseconds, UTC: nowhere earlier; null where only the local time counts
    until_local text,                          -- ISO 8601 without a zone: each section's own clock; null where there is none
    primary key (statement, locale)
);

-- Languages of a statement that wait for each other.
create table release_set (
    statement   text    not null primary key,
    locales     text    not null,              -- canonical BCP 47, parted by commas
    quorum      integer not null,              -- how many of them must be ready
    latest      bigint,                        -- epoch milliseconds, UTC: with those that are ready; null where they wait for ever
    opened_at   bigint                         -- epoch milliseconds, UTC; null while it holds
);

create table withdrawal (
    statement   text   not null primary key,
    at          bigint not null,               -- epoch milliseconds, UTC, whole seconds
    bury_at     bigint not null                -- when notices give way to tombstones
);
