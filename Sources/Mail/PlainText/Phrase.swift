import Foundation

/// Words to look for in a text in plain letters (`String.plainLetters`). "…" stands for a few
/// words: at most `gap` bytes.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private static let gap = 45

    private let pieces: [[UInt8]]

    init(stringLiteral text: String) {
        pieces = text.components(separatedBy: "…").map { Array($0.utf8) }
    }

    func stands(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = pieces.first else { return false }
            var start = 0
            while let found = find(first, in: bytes[start...]) {
                if follows(pieces.dropFirst(), in: bytes[found...]) { return true }
                start = found
            }
            return false
        }
    }

    private func follows(
        _ pieces: ArraySlice<[UInt8]>, in bytes: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        guard let piece = pieces.first else { return true }
        guard let found = find(piece, in: bytes.prefix(Self.gap + piece.count)) else {
            return false
        }
        return follows(pieces.dropFirst(), in: bytes[found...])
    }

    /// Where it ends.
    private func find(
        _ piece: [UInt8], in bytes: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Int? {
        let part = UnsafeBufferPointer(rebasing: bytes)
        guard let base = part.baseAddress, let first = piece.first else { return nil }
        var at = 0
        while at + piece.count <= part.count {
            let room = part.count - piece.count - at + 1
            guard let next = memchr(base + at, Int32(first), room) else { return nil }
            at = UnsafeRawPointer(next) - UnsafeRawPointer(base)
            if memcmp(next, piece, piece.count) == 0 { return bytes.startIndex + at + piece.count }
            at += 1
        }
        return nil
    }
}

extension String {
    /// Whether one of the phrases stands in it.
    func says(_ phrases: [Phrase]) -> Bool {
        phrases.contains { $0.stands(in: self) }
    }
}
