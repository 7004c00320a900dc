import Glibc

/// A time of the clock as MS-DOS wrote it: from 1980 on, every other second.
struct ZipTime {
    /// The time in the lower 16 bits, the date in the upper ones.
    let bits: UInt32

    /// - Parameter seconds: since 1970, on the clock that is meant.
    init(_ seconds: Int) {
        var time = seconds
        var parts = tm()
        gmtime_r(&time, &parts)
        guard parts.tm_year >= 80, parts.tm_year < 80 + 128 else {
            bits = parts.tm_year < 80 ? 0x0021_0000 : 0xFF9F_BF7D
            return
        }
        let date = (parts.tm_year - 80) << 9 | (parts.tm_mon + 1) << 5 | parts.tm_mday
        let clock = parts.tm_hour << 11 | parts.tm_min << 5 | min(parts.tm_sec, 59) / 2
        bits = UInt32(date) << 16 | UInt32(clock)
    }
}
