#include <libpq-fe.h>

/* libpq says on standard error what a server remarks, unless it is told not to. */

static inline void parvis_pq_ignore(void *argument, const PGresult *remark) {}

static inline void parvis_pq_be_quiet(PGconn *connection) {
    PQsetNoticeReceiver(connection, parvis_pq_ignore, (void *)0);
}
