/// Two words with a space between them that people write as one, too: the letters of `A. G.`, the
/// pairs of a number of four digits that one dials in France, `36 46`.
struct SpacedWord {
    private let bytes: [UInt8]
    private let first: Range<Int>
    private let second: Range<Int>

    /// - Parameter first: what is one already, `A. G` before the `E` of `A. G. E.`.
    init(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>) {
        (self.bytes, self.first, self.second) = (bytes, first, second)
    }

    var isOne: Bool { areInitials || isShortNumber }

    private var areInitials: Bool {
        second.count == 1 && isCapital(second.lowerBound) && isDot(second.upperBound)
            && isCapital(first.upperBound - 1) && isDot(first.upperBound)
            && (first.count == 1 || isBlank(at: first.upperBound - 2))
            && blank(at: first.upperBound + 1) == second.lowerBound
    }

    private var isShortNumber: Bool {
        first.count == 2 && second.count == 2 && bytes[first.lowerBound] == UInt8(ascii: "3")
            && (Array(first) + second).allSatisfy(isDigit)
            && blank(at: first.upperBound) == second.lowerBound && !followsDigits && !goesOn
    }

    private var followsDigits: Bool {
        let before = bytes[..<first.lowerBound].suffix(4)
        return before.last { $0 < 0x80 && !(0x20...0x2F ~= $0) }.map { 0x30...0x39 ~= $0 } ?? false
    }

    private var goesOn: Bool {
        var next = second.upperBound
        _ = DigitGroups.separator(bytes, &next)
        return isDigit(next)
    }

    // MARK: Signs

    private func isDigit(_ place: Int) -> Bool {
        place < bytes.count && 0x30...0x39 ~= bytes[place]
    }

    private func isCapital(_ place: Int) -> Bool { 0x41...0x5A ~= bytes[place] }

    private func isDot(_ place: Int) -> Bool { place < bytes.count && bytes[place] == 0x2E }

    /// The last byte of a space of any kind.
    private func isBlank(at place: Int) -> Bool {
        [0x20, 0xA0, 0xAF, 0x87, 0x89].contains(bytes[place])
    }

    /// Behind the space that stands somewhere; nil without one.
    private func blank(at place: Int) -> Int? {
        var next = place
        return DigitGroups.separator(bytes, &next) == 0x20 ? next : nil
    }
}
