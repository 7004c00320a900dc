import Foundation
import Security
import Testing

@Suite("Sealing to a key that is kept elsewhere") struct SealingTests {
    private let key = OpeningKey()

    private func sealed(_ bytes: [UInt8], pieces: Int = 1) throws -> [UInt8] {
        var file: [UInt8] = []
        let writer = try SealedWriter(to: key.sealing) { file += $0 }
        let size = max(1, (bytes.count + pieces - 1) / pieces)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try bytes[start..<min(start + size, bytes.count)].withUnsafeBytes {
                try writer.write($0)
            }
        }
        try writer.finish()
        return file
    }

    private func opened(_ file: [UInt8], _ key: OpeningKey? = nil) throws -> [UInt8] {
        var rest = file[...]
        let reader = try SealedReader(key ?? self.key) { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        var bytes: [UInt8] = []
        while let piece = try reader.next() { bytes += piece }
        return bytes
    }

    private func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    }

    @Test func `what was sealed is opened again, of any length and written in any parts`() throws {
        let piece = SealedFile.piece
        for count in [0, 1, 17, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 5] {
            for parts in [1, 7] {
                let file = try sealed(bytes(count), pieces: parts)
                #expect(try opened(file) == bytes(count), "\(count) in \(parts)")
                #expect(file.count == Int(SealedFile.size(of: Int64(count))), "\(count)")
                #expect(try SealedFile.owner(of: file) == key.sealing)
            }
        }
    }

    @Test func `cut at any byte it is refused, and whole it is not`() throws {
        let file = try sealed(bytes(300))
        for length in 0..<file.count {
            #expect(throws: SealingError.self, "\(length)") {
                try opened(Array(file.prefix(length)))
            }
        }
        let long = try sealed(bytes(2 * SealedFile.piece))
        // At the end of a piece nothing but the mark of the last one is missing.
        let boundary = long.count - SealedFile.piece - 17
        #expect(throws: SealingError.cut) { try opened(Array(long.prefix(boundary))) }
        #expect(throws: SealingError.altered) { try opened(long + [0]) }
        #expect(try opened(file) == bytes(300))
    }

    @Test func `one flipped bit, wherever it is, is found`() throws {
        let file = try sealed(bytes(200))
        for place in file.indices {
            var other = file
            other[place] ^= 1 << UInt8(place % 8)
            #expect(throws: SealingError.self, "\(place)") { try opened(other) }
        }
    }

    @Test func `pieces in another order are found`() throws {
        let piece = SealedFile.piece + 17
        let file = try sealed(bytes(3 * SealedFile.piece))
        let start = file.count - 3 * piece
        let head = Array(file.prefix(start))
        let (first, second) = (
            file[start..<start + piece], file[(start + piece)..<(start + 2 * piece)]
        )
        #expect(throws: SealingError.altered) {
            try opened(head + second + first + file.suffix(piece))
        }
        #expect(throws: SealingError.altered) { try opened(head + second + file.suffix(piece)) }
    }

    @Test func `another key, a newer file and another file are each told apart`() throws {
        let file = try sealed(bytes(9))
        let other = OpeningKey()
        #expect(
            throws: SealingError.otherKey(
                sealedTo: key.sealing.name, given: other.sealing.name)
        ) { try opened(file, other) }
        var newer = file
        newer[14] = 2
        #expect(throws: SealingError.newer) { try opened(newer) }
        #expect(throws: SealingError.notSealed) { try opened(Array("SQLite format 3".utf8)) }
        #expect(throws: SealingError.cut) { try opened([]) }
    }

    @Test func `the texts of keys come back, and a mistyped letter is found`() throws {
        let (open, seal) = (key.text, key.sealing.text)
        #expect(SealingKey(text: seal) == key.sealing)
        #expect(OpeningKey(text: "La clé, à garder ailleurs :\n\(open)\n")?.sealing == key.sealing)
        #expect(SealingKey(text: open) == nil && OpeningKey(text: seal) == nil)
        for place in 14..<seal.count {
            var letters = Array(seal)
            letters[place] = letters[place] == "A" ? "B" : "A"
            #expect(SealingKey(text: String(letters)) == nil, "\(place)")
        }
        #expect(!"\(key)".contains(open) && !String(reflecting: key).contains(open))
    }
}
