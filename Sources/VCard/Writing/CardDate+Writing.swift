extension CardDate {
    /// As version 4.0 has it: `19800321`, `1980-03`, `--0321`, with `T231000Z` (RFC 6350 4.3).
    var basic: String {
        let written =
            switch (year, month, day) {
            case (let year?, let month?, nil): Self.pad(year, 4) + "-" + Self.pad(month, 2)
            case (let year?, _, _): Self.pad(year, 4) + Self.pad(month, 2) + Self.pad(day, 2)
            case (nil, nil, _): "---" + Self.pad(day, 2)
            default: "--" + Self.pad(month, 2) + Self.pad(day, 2)
            }
        return time.isEmpty ? written : written + "T" + time
    }

    /// As version 3.0 has it, `1980-03-21T23:10:00Z`; without a year in Apple's form, of 1604.
    var extended: String {
        guard let month, let day else { return basic }
        let date = [Self.pad(year ?? 1604, 4), Self.pad(month, 2), Self.pad(day, 2)]
        let written = date.joined(separator: "-")
        guard !time.isEmpty else { return written }
        let digits = Array(time.prefix { ("0"..."9").contains($0) })
        let pairs = stride(from: 0, to: digits.count, by: 2).map { String(digits[$0...($0 + 1)]) }
        return written + "T" + pairs.joined(separator: ":") + time.dropFirst(digits.count)
    }

    private static func pad(_ number: Int?, _ width: Int) -> String {
        guard let number else { return "" }
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
