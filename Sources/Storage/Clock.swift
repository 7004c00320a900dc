internal import Glibc

/// Time that only goes forward, for limits; never stored.
enum Clock {
    static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    static func nanoseconds(seconds: Double) -> UInt64 { UInt64(seconds * 1e9) }
}
