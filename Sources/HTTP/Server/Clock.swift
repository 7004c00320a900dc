import Glibc

/// The clock of deadlines: it never jumps.
enum Clock {
    /// Milliseconds since some moment in the past.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
