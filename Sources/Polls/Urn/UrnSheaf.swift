/// Some ballots of an urn, each on a line after its code, in the order of their codes. All of it is
/// rewritten with each ballot while every other one waits: it is looked through byte by byte.
struct UrnSheaf: Sendable {
    /// Beyond this many a sheaf is parted in two: so many are rewritten with each ballot, and no
    /// mark of a row tells them apart.
    static let most = 512

    /// Codes from this one on, up to the start of the next.
    let start: String
    private(set) var text: String
    /// How many ballots.
    private(set) var count: Int

    init(start: String, _ text: String) {
        self.start = start
        self.text = text
        count = text.isEmpty ? 0 : text.utf8.count { $0 == Self.end } + 1
    }

    var isThick: Bool { count > Self.most }

    func ballot(_ code: BallotCode) -> Substring? {
        let place = place(of: code)
        guard place.isLine else { return nil }
        return text[index(place.start + code.text.utf8.count + 1)..<index(place.end)]
    }

    /// - Returns: false if the code is there already.
    mutating func add(_ code: BallotCode, _ ballot: String) -> Bool {
        let (place, line) = (place(of: code), "\(code.text) \(ballot)")
        guard !place.isLine else { return false }
        if count == 0 {
            text = line
        } else if place.start >= text.utf8.count {
            text += "\n" + line
        } else {
            let next = index(place.start)
            text.replaceSubrange(next..<next, with: line + "\n")
        }
        count += 1
        return true
    }

    mutating func replace(_ code: BallotCode, _ ballot: String) {
        let place = place(of: code)
        guard place.isLine else { return }
        text.replaceSubrange(
            index(place.start)..<index(place.end), with: "\(code.text) \(ballot)")
    }

    mutating func remove(_ code: BallotCode) {
        let place = place(of: code)
        guard place.isLine else { return }
        let isLast = place.end == text.utf8.count
        let start = isLast ? max(0, place.start - 1) : place.start
        text.removeSubrange(index(start)..<index(isLast ? place.end : place.end + 1))
        count -= 1
    }

    /// The two halves of a thick one.
    var halves: (UrnSheaf, UrnSheaf) {
        let lines = text.split(separator: "\n")
        let (lower, upper) = (lines[..<(lines.count / 2)], lines[(lines.count / 2)...])
        return (Self.of(Array(lower), from: start), Self.of(Array(upper), from: nil))
    }

    /// All ballots of an urn in sheaves anew.
    static func all(_ lines: [Substring]) -> [UrnSheaf] {
        stride(from: 0, to: lines.count, by: most).map { start in
            of(Array(lines[start...].prefix(most)), from: start == 0 ? "" : nil)
        }
    }

    /// - Parameter start: nil for the code of its first line.
    private static func of(_ lines: [Substring], from start: String?) -> UrnSheaf {
        let first = lines.first.map { String($0.prefix { $0 != " " }) } ?? ""
        return UrnSheaf(start: start ?? first, lines.joined(separator: "\n"))
    }
}

extension UrnSheaf {
    private static let end = UInt8(ascii: "\n")

    private func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: offset)
    }

    /// Where the line of a code begins and ends, or would begin.
    private func place(of code: BallotCode) -> (start: Int, end: Int, isLine: Bool) {
        let sign = Array(code.text.utf8)
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: Self.end) ?? bytes.count
                let own = bytes[start..<min(end, start + sign.count)]
                if own.elementsEqual(sign) { return (start, end, true) }
                if sign.lexicographicallyPrecedes(own) { return (start, start, false) }
                start = end + 1
            }
            return (bytes.count, bytes.count, false)
        }
    }
}
