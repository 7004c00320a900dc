/// Names this run of the program, so that what an earlier run held is free.
package enum Boot {
    /// 128 random bits in hexadecimal, chosen once.
    package static let current =
        String(UInt64.random(in: 0...UInt64.max), radix: 16)
        + String(UInt64.random(in: 0...UInt64.max), radix: 16)
}
