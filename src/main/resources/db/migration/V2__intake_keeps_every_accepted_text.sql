create table statement (
    id          text   not null primary key,
    own_id      text   unique,                   -- its author's own name for it, if there is one
    slug        text   not null unique,          -- its name in addresses, in every language
    accepted_at bigint not null                  -- epoch milliseconds, UTC
);

create table revision (
    statement   text    not null references statement (id),
    number      integer not null,
    hash        text    not null,                -- SHA-256 of the original
    file_name   text    not null,                -- as found, only ever shown
    sender      text    not null,
    format      text    not null,                -- HTML, MARKDOWN, TEXT, DOCX, ODT
    fields      text    not null,                -- title, byline and so on, as JSON
    document    bytea   not null,                -- cleaned, without front matter
    images      text    not null,                -- by the name in the document, the stored picture's, as JSON
    remarks     text    not null,                -- what the sender was told, a JSON list
    original    bytea   not null,                -- as it came
    meta        bytea,                           -- the metadata file beside it, as it came
    accepted_at bigint  not null,
    primary key (statement, number)
);

create index revision_by_content on revision (hash);

-- the same content begins one statement only; a later revision may go back to what an earlier one said
create unique index one_statement_by_content on revision (hash) where number = 1;
