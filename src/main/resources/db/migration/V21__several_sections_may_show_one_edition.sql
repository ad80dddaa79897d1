-- The page of an entry lies in one place, whichever sections show it.
create table page (
    id        text not null primary key,           -- the entry's
    statement text not null,
    locale    text not null,
    home      text not null,                       -- section in whose folder it lies
    slug      text not null,
    unique (home, locale, slug)
);

create index page_of_statement on page (statement);

insert into page (id, statement, locale, home, slug)
select id, statement, locale, section, slug
  from entry;

create table entry_of_section (
    section           text    not null,
    statement         text    not null,
    locale            text    not null,
    id                text    not null references page (id), -- permanent, the same in every feed
    ordinal           bigint  not null,            -- its place among the shelf's entries, from 1 on; never changes
    title             text    not null,
    kind              text    not null,
    dated             text,
    sort              text    not null,            -- text, rehearsal, notice
    edition_version   integer not null,
    announced_version integer not null,            -- 0 until the files show the entry
    generation        bigint  not null,            -- of its shelf, when it or its page last changed
    fingerprint       text    not null,            -- of what readers see; updated_at moves with it
    published_at      bigint  not null,            -- epoch milliseconds, UTC, whole seconds, as are the others
    updated_at        bigint  not null,
    buried_at         bigint,                      -- when a tombstone took its place; null while readers see it
    primary key (section, statement, locale)
);

insert into entry_of_section
select section, statement, locale, id,
       row_number() over (partition by section, locale order by published_at, statement desc),
       title, kind, dated, case when rehearsal = 1 then 'rehearsal' else 'text' end, edition_version, announced_version,
       generation, fingerprint, published_at, updated_at, null
  from entry;

drop table entry;

alter table entry_of_section rename to entry;

create unique index entry_in_order on entry (section, locale, ordinal);
create index entry_by_generation on entry (section, locale, generation);
create index entry_of_statement on entry (statement);
create index entry_by_id on entry (id);
create index entry_buried on entry (section, locale, buried_at) where buried_at is not null;

alter table shelf add column changed_at bigint;    -- epoch milliseconds, UTC, whole seconds: the newest change or burial; null before

update shelf
   set changed_at = (select max(updated_at)
                       from entry
                      where entry.section = shelf.section
                        and entry.locale = shelf.locale);
