#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>
