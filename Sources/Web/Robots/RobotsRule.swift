import CLinux

/// One `Allow` or `Disallow`.
struct RobotsRule: Sendable {
    let isAllowed: Bool
    /// In octets, with its signs (RFC 9309 2.2.2): the longer rule is the more specific one.
    let length: Int
    /// What stands between the signs `*`: in a path these follow each other, the first at its
    /// beginning.
    private let pieces: [[UInt8]]
    /// Whether the last piece is at the end of the path.
    private let isWhole: Bool

    /// Nil for an empty path, which fits nothing, and for what is longer than any address.
    init?(isAllowed: Bool, _ pattern: [UInt8]) {
        guard !pattern.isEmpty, pattern.count <= WebAddress.longest else { return nil }
        var signs = pattern[...]
        isWhole = signs.last == UInt8(ascii: "$")
        if isWhole { signs = signs.dropLast() }
        pieces = signs.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map(Self.normal)
        self.isAllowed = isAllowed
        length = pieces.reduce(pieces.count - 1 + (isWhole ? 1 : 0)) { $0 + $1.count }
    }

    init?(isAllowed: Bool, pattern: String) {
        self.init(isAllowed: isAllowed, Array(pattern.utf8))
    }

    /// In the form of addresses; a `$` in the middle stands for itself.
    private static func normal(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        PercentForm.normal(piece, .query).utf8
            .flatMap { $0 == UInt8(ascii: "$") ? Array("%24".utf8) : [$0] }
    }

    /// - Parameter target: path and query.
    func fits(_ target: [UInt8]) -> Bool {
        guard let first = pieces.first, let last = pieces.last, target.starts(with: first) else {
            return false
        }
        guard pieces.count > 1 else { return !isWhole || target.count == first.count }
        var at = first.count
        for piece in pieces.dropFirst().dropLast() {
            guard let end = Self.end(of: piece, in: target, from: at) else { return false }
            at = end
        }
        guard isWhole else { return Self.end(of: last, in: target, from: at) != nil }
        return target.count - at >= last.count && target.suffix(last.count) == last[...]
    }

    /// The end of the first place where a piece is; in time by the length of both (memmem(3)).
    private static func end(of piece: [UInt8], in target: [UInt8], from start: Int) -> Int? {
        guard !piece.isEmpty else { return start }
        return target.withUnsafeBytes { target in
            guard let base = target.baseAddress, target.count >= start + piece.count,
                let found = memmem(base + start, target.count - start, piece, piece.count)
            else { return nil }
            return UnsafeRawPointer(found) - base + piece.count
        }
    }
}
