-- One English text, where it stood, and through its variants what says the same in other languages.
create table translation_unit (
    id             bigint  primary key,
    identity       text    not null unique,   -- digest of the normalised source and its neighbours
    source         text    not null,          -- as typed, with inline codes
    context_before text,                      -- the segment before it; null where unknown
    context_after  text,
    whole_unit     integer not null,          -- 1: a whole text unit, maybe of several sentences
    seq            bigint  not null           -- its place in the log: grows with every change of its variants
);

create index translation_unit_by_seq on translation_unit (seq);

create table translation_unit_variant (
    id            bigint  primary key,
    unit          bigint  not null references translation_unit (id),
    locale        text    not null,           -- BCP 47
    target        text    not null,           -- codes numbered by their place in the source: 1, 2, ...
    origin        text    not null,           -- a file's name, or 'approved'
    file_hash     text,                       -- null when approved here
    said_at       bigint  not null,           -- epoch milliseconds: approval, or the file's own date; 0 where unknown
    superseded_at bigint                      -- epoch milliseconds; null while it holds
);

create unique index translation_unit_variant_that_holds on translation_unit_variant (unit, locale) where superseded_at is null;
create index translation_unit_variant_by_unit on translation_unit_variant (unit);

-- A file that was read to its end, so that it is read once.
create table memory_file (
    hash      text   primary key,             -- SHA-256 of its bytes
    name      text   not null,
    loaded_at bigint not null                 -- epoch milliseconds
);

-- One row: whoever writes takes numbers here first, and so waits for the writer before; commits follow the order of seq.
create table memory_log (
    id  integer primary key,
    seq bigint  not null
);

insert into memory_log (id, seq) values (1, 0);
