#include <arpa/inet.h>
#include <fcntl.h>
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
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>

/* GNU functions that the C library declares only under _GNU_SOURCE, which
   Swift's own view of the C library is built without. */
#include <pthread.h>
#include <spawn.h>
#include <stddef.h>
int accept4(int, struct sockaddr *, socklen_t *, int);
int pthread_setname_np(pthread_t, const char *);
int sem_clockwait(sem_t *, clockid_t, const struct timespec *);
void *memmem(const void *, size_t, const void *, size_t);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
