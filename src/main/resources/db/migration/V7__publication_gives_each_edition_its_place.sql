create table shelf (                               -- the feeds and lists of one section in one language
    section    text   not null,
    locale     text   not null,
    opened_at  bigint not null,                    -- epoch milliseconds, UTC, whole seconds; an empty feed's moment
    generation bigint not null,                    -- grows with every change of an entry
    written    bigint not null,                    -- the generation that the files show
    dress      text   not null,                    -- fingerprint of what the files' look depends on beside the entries
    primary key (section, locale)
);

create table entry (
    id                text    not null primary key, -- permanent, the same in every feed
    section           text    not null,
    statement         text    not null,
    locale            text    not null,
    slug              text    not null,
    title             text    not null,
    kind              text    not null,
    dated             text,
    rehearsal         integer not null,
    edition_version   integer not null,
    announced_version integer not null,            -- 0 until the files show the entry
    generation        bigint  not null,            -- of its shelf, when it last changed
    fingerprint       text    not null,            -- of what readers see; updated_at moves with it
    published_at      bigint  not null,            -- epoch milliseconds, UTC, whole seconds, as is updated_at
    updated_at        bigint  not null,
    unique (statement, locale),
    unique (locale, slug)
);

create index entry_in_feed_order on entry (section, locale, published_at desc, statement);
