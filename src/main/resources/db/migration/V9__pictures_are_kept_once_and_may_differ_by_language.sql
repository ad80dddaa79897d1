create table image (
    name   text    not null primary key,         -- SHA256.SUFFIX of the bytes below
    type   text    not null,                     -- JPEG, PNG, GIF, WEBP
    width  integer not null,                     -- pixels, as shown
    height integer not null,
    length bigint  not null,                     -- bytes
    bytes  bytea   not null                      -- without metadata: what readers get
);

create table image_replacement (
    statement   text   not null references statement (id),
    name        text   not null,                 -- of the picture in the document
    locale      text   not null,                 -- canonical BCP 47
    image       text   not null references image (name),
    replaced_at bigint not null,                 -- epoch milliseconds, UTC
    primary key (statement, name, locale)
);
