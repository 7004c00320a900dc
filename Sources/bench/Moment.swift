import CLinux
import Glibc

/// Time that only goes forward, in nanoseconds.
enum Moment {
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }

    static func seconds(since moment: Int) -> Double { Double(now - moment) / 1e9 }
}
