create table audit (
    number    bigint not null primary key,   -- 1, 2, 3 without a gap
    at        bigint not null,               -- epoch milliseconds, UTC
    login     text   not null,               -- empty: the program itself
    action    text   not null,
    subject   text   not null,
    detail    text   not null,
    previous  text   not null,               -- hash of the entry before; 64 zeros before the first
    hash      text   not null                -- SHA-256 of everything above
);

-- one row: whoever adds an entry holds it until the end of the transaction, so that the chain has no forks
create table audit_head (
    id        integer not null primary key check (id = 1),
    number    bigint  not null,
    hash      text    not null
);

insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
