create table entry_by_variant (
    id           text    not null primary key,     -- permanent, the same in every feed
    statement    text    not null,
    locale       text    not null,
    variant      text    not null,                 -- the section whose own edition it is; empty: shared
    home         text    not null,                 -- the section in whose folder its page lies
    number       bigint  not null,                 -- of its page among those of its home in this locale, 1 and up
    slug         text    not null,
    title        text    not null,
    sort         text    not null,                 -- TEXT, REHEARSAL, NOTICE
    version      integer not null,                 -- that the page shows: the newest that some section shows
    generation   bigint  not null,                 -- of its home's shelf, when the page last changed
    siblings     text    not null,                 -- what the page says of other languages: LOCALE PATH, one a line
    fingerprint  text    not null,                 -- of what readers see; updated_at moves with it
    published_at bigint  not null,                 -- epoch milliseconds, UTC, whole seconds, as are the other moments
    updated_at   bigint  not null,
    gone_at      bigint,                           -- when it was buried
    unique (statement, locale, variant),
    unique (locale, slug)
);

create table place (                               -- an edition as one section shows it
    section           text    not null,
    statement         text    not null,
    locale            text    not null,
    variant           text    not null,
    entry             text    not null,
    title             text    not null,
    kind              text    not null,
    dated             text,
    sort              text    not null,            -- TEXT, REHEARSAL, NOTICE
    version           integer not null,
    announced_version integer not null,            -- 0 until the files show the place
    generation        bigint  not null,            -- of its shelf, when it last changed
    fingerprint       text    not null,
    published_at      bigint  not null,
    updated_at        bigint  not null,
    gone_at           bigint,
    primary key (section, statement, locale, variant)
);

create table strand (                              -- one list of a shelf, with its feeds: all of it, a topic, a kind
    section    text   not null,
    locale     text   not null,
    path       text   not null,                    -- below the shelf's folder; empty: all
    name       text   not null,
    opened_at  bigint not null,
    updated_at bigint not null,                    -- the newest change or withdrawal
    generation bigint not null,                    -- of its shelf, when this list last changed
    last       bigint not null,                    -- the highest number given in it
    primary key (section, locale, path)
);

create table listing (                             -- where a place stands in a list
    section    text   not null,
    locale     text   not null,
    path       text   not null,
    number     bigint not null,                    -- 1 and up in order of appearance; never given twice
    statement  text   not null,
    variant    text   not null,
    updated_at bigint not null,
    gone_at    bigint,
    primary key (section, locale, path, number),
    unique (section, locale, path, statement, variant)
);

insert into entry_by_variant
select id, statement, locale, '', section, row_number() over (partition by section, locale order by published_at, statement),
       slug, title, case when rehearsal = 1 then 'REHEARSAL' else 'TEXT' end, edition_version, generation, '', fingerprint, published_at, updated_at, null
  from entry;

insert into place
select section, statement, locale, '', id, title, kind, dated, case when rehearsal = 1 then 'REHEARSAL' else 'TEXT' end,
       edition_version, announced_version, generation, fingerprint, published_at, updated_at, null
  from entry;

drop table entry;

alter table entry_by_variant rename to entry;

create index entry_in_its_home on entry (home, locale, number);
create index entry_changed on entry (home, locale, generation);
create index place_changed on place (section, locale, generation);
create index place_of_statement on place (statement, locale);
create index listing_corrected on listing (section, locale, path, updated_at);
create index listing_gone on listing (section, locale, path, gone_at);

alter table shelf add column news_at bigint not null default 0; -- when its list of news was last made
