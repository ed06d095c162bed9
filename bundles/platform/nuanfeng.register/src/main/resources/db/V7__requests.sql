-- SPDX-License-Identifier: Apache-2.0
-- Changes of who speaks that one person prepares and another one approves. The newest state of each.
create table change_request (
  id bigint generated always as identity primary key,
  version int not null,
  state varchar(20) not null,
  changes text not null,
  plan_hash varchar(80) not null,
  base_edition varchar(80) not null,
  edition varchar(80) not null,
  accepted text not null,
  approval_number varchar(200) not null,
  reason varchar(2000) not null,
  not_before timestamp with time zone,
  preview_zh text not null,
  preview_en text not null,
  prepared_by varchar(80) not null,
  prepared_at timestamp with time zone not null,
  approved_by varchar(80),
  approved_at timestamp with time zone,
  emergency boolean not null,
  problem_zh varchar(2000) not null,
  problem_en varchar(2000) not null,
  activation bigint);
create index change_request_state on change_request (state, id);

-- What was done with it. Rows are added, and nothing ever changes one.
create table change_request_life (
  request_id bigint not null references change_request,
  version int not null,
  deed varchar(20) not null,
  state varchar(20) not null,
  done_by varchar(80) not null,
  at timestamp with time zone not null,
  note varchar(2000) not null,
  primary key (request_id, version));
