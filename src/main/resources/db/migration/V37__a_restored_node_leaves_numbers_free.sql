create table restoration (                          -- a backup took the place of what the node was before
    restored_at  bigint not null primary key,       -- epoch milliseconds, UTC: editions from before leap to their next version
    backed_up_at bigint not null
);
