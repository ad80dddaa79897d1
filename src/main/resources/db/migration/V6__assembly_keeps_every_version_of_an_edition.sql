create table edition (
    statement    text    not null,
    locale       text    not null,                 -- canonical BCP 47
    version      integer not null,                 -- 1 and up, one more whenever the content changes
    revision     integer not null,                 -- the newest revision that this content stands for
    slug         text    not null,
    kind         text    not null,
    title        text    not null,
    persons      text    not null,                 -- one a line, as are bodies and topics
    bodies       text    not null,
    dated        text,                             -- ISO 8601 day, as its author dates it
    topics       text    not null,
    summary      text    not null,
    body         text    not null,                 -- sanitised HTML
    format       text    not null,
    document     bytea   not null,
    images       text    not null,                 -- names of stored pictures, one a line
    rehearsal    integer not null,                 -- 0 or 1
    content_hash text    not null,                 -- SHA-256 of all that readers can see, hexadecimal
    assembled_at bigint  not null,                 -- epoch milliseconds, UTC
    primary key (statement, locale, version)
);
