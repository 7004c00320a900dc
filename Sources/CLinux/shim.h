#include <arpa/inet.h>
#include <fcntl.h>
#include <iconv.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* GNU functions that the C library declares only under _GNU_SOURCE, which
   Swift's own view of the C library is built without. */
#include <pthread.h>
#include <spawn.h>
#include <stddef.h>
int accept4(int, struct sockaddr *, socklen_t *, int);
int pipe2(int[2], int);
int pthread_setname_np(pthread_t, const char *);
int sem_clockwait(sem_t *, clockid_t, const struct timespec *);
void *memmem(const void *, size_t, const void *, size_t);
char *strptime(const char *, const char *, struct tm *);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);

/* Of any number of arguments in the C library, which Swift does not call. */
static inline int linux_prctl(int option, unsigned long value) {
    return prctl(option, value, 0UL, 0UL, 0UL);
}
static inline int linux_filter_calls(const struct sock_fprog *program) {
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, program, 0UL, 0UL);
}
static inline long linux_landlock_create(
    const struct landlock_ruleset_attr *rules, size_t size, unsigned int flags) {
    return syscall(SYS_landlock_create_ruleset, rules, size, flags);
}
static inline long linux_landlock_add(int rules, const struct landlock_path_beneath_attr *path) {
    return syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, path, 0U);
}
static inline long linux_landlock_enter(int rules) {
    return syscall(SYS_landlock_restrict_self, rules, 0U);
}
