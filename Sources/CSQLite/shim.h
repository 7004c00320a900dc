#include <sqlite3.h>

/* Swift imports neither variadic functions nor the cast behind SQLITE_TRANSIENT. */

static inline int parvis_sqlite_bind_text(
    sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count
) {
    return sqlite3_bind_text64(
        statement, index, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int parvis_sqlite_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count
) {
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline void parvis_sqlite_result_text(
    sqlite3_context *context, const char *bytes, sqlite3_uint64 count
) {
    sqlite3_result_text64(context, bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* Has each connection take the memory of that many pages at once. */
static inline int parvis_sqlite_take_pages(int count) {
    return sqlite3_config(SQLITE_CONFIG_PAGECACHE, (void *)0, 0, count);
}

static inline int parvis_sqlite_switch(sqlite3 *connection, int option, int on) {
    return sqlite3_db_config(connection, option, on, (int *)0);
}
