-- SPDX-License-Identifier: Apache-2.0
-- Who is signed in. No secret stands here, only its hash; of what somebody signed in with a hash of a hash.
create table signed_in (
  hash varchar(80) primary key,
  subject varchar(80) not null,
  by_key boolean not null,
  mark varchar(80) not null,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  seen_at timestamp with time zone not null);
create index signed_in_subject on signed_in (subject);
create index signed_in_end on signed_in (ends_at);
