-- SPDX-License-Identifier: Apache-2.0
-- What others are told. The table of the first version was never written to.
drop table outbox;
create table outbox (
  id bigint generated always as identity primary key,
  topic varchar(80) not null,
  kind varchar(40) not null,
  place varchar(120) not null,
  subject varchar(200) not null,
  about date not null,
  title varchar(400) not null,
  told varchar(8000) not null,
  payload varchar(32000) not null,
  created_at timestamp with time zone not null,
  constraint outbox_once unique (topic, place, subject, about, kind));
create index outbox_place on outbox (place, id);

-- On its way to each of those who are to know. Who takes it on anew raises the token: nobody else's end of it counts.
create table outbox_delivery (
  outbox_id bigint not null references outbox,
  target varchar(80) not null,
  state varchar(20) not null,
  attempts int not null,
  next_at timestamp with time zone not null,
  token bigint not null,
  problem_zh varchar(400) not null,
  problem_en varchar(400) not null,
  changed_at timestamp with time zone not null,
  primary key (outbox_id, target));
create index outbox_delivery_due on outbox_delivery (state, next_at);
