-- SPDX-License-Identifier: Apache-2.0
-- Whoever writes a record that must differ from others holds the guards of what it must differ in until the end of the transaction. A guard is the
-- beginning of a keyed digest: many values share one, and none is told by it.
create table guard (
  bucket int primary key);
