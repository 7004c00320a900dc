/// Sizes of files as people read them: in thousands (1 ko is 1000 octets), with no-break spaces.
package enum ByteCount {
    /// How a language names the units.
    package struct Units: Equatable, Sendable {
        package let one: String
        package let many: String
        /// Thousands, millions, thousands of millions.
        package let larger: [String]

        package init(one: String, many: String, larger: [String]) {
            self.one = one
            self.many = many
            self.larger = larger
        }

        package static let french = Units(one: "octet", many: "octets", larger: ["ko", "Mo", "Go"])
        package static let english = Units(one: "byte", many: "bytes", larger: ["kB", "MB", "GB"])
    }

    /// "1,3 Mo", "640 ko", "12 octets".
    package static func french(_ count: Int) -> String {
        text(count, decimalSeparator: ",", units: .french)
    }

    /// "1.3 MB", "640 kB", "12 bytes".
    package static func english(_ count: Int) -> String {
        text(count, decimalSeparator: ".", units: .english)
    }

    /// One decimal below 10 of a unit, none from there on; ".0" is left out. Negative counts
    /// as zero.
    package static func text(
        _ count: Int, decimalSeparator: String, units: Units
    ) -> String {
        guard count >= 1000, let largest = units.larger.last else {
            let isOne = count == 1 || (count <= 0 && units == .french)
            return "\(max(0, count))\u{A0}\(isOne ? units.one : units.many)"
        }
        var scale = 1000
        // What would round up to 1000 of a unit is said as 1 of the next.
        for unit in units.larger.dropLast() {
            if count < scale * 1000 - scale / 2 {
                return figure(count, scale, decimalSeparator) + "\u{A0}" + unit
            }
            scale *= 1000
        }
        return figure(count, scale, decimalSeparator) + "\u{A0}" + largest
    }

    private static func figure(_ count: Int, _ scale: Int, _ separator: String) -> String {
        let tenths = rounded(count, scale / 10)
        guard tenths < 100 else { return "\(rounded(count, scale))" }
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(separator)\(tenths % 10)"
    }

    private static func rounded(_ count: Int, _ scale: Int) -> Int {
        count / scale + (count % scale * 2 >= scale ? 1 : 0)
    }
}
