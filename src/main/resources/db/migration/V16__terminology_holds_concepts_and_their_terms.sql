-- A thing that has a name, as one file of the term base says it.
create table concept (
    id             text not null primary key,     -- an XML name
    file           text not null,                 -- the file's name
    subject        text not null,                 -- empty where nothing is said, as the next three
    definition     text not null,
    note           text not null,
    part_of_speech text not null,
    hash           text not null                  -- SHA-256 of all of it, terms included
);

create index concept_by_file on concept (file);

create table term (
    concept  text    not null references concept (id),
    position integer not null,                    -- in the concept: English first, the best status first
    locale   text    not null,                    -- BCP 47; mul: the same in every language
    text     text    not null,
    status   text    not null,                    -- preferred, admitted, proposed, forbidden
    section  text    not null,                    -- for which alone it is said; empty for all
    primary key (concept, position)
);

create index term_by_locale on term (locale);

-- A file that was read to its end. A file of the same name takes the place of the former one's concepts.
create table terminology_file (
    name       text    not null primary key,
    hash       text    not null,                  -- SHA-256 of its bytes; empty: other files had concepts of it
    of_folder  integer not null,                  -- 1: from the folder that is loaded at start
    loaded_at  bigint  not null                   -- epoch milliseconds
);

-- One row: grows whenever a file was taken in or is gone, so that each process knows when to read the terms again.
create table terminology_version (
    id      integer primary key,
    version bigint  not null
);

insert into terminology_version (id, version) values (1, 0);
