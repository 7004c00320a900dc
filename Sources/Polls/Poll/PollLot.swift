import Counting
import Foundation
import Security
import Storage

/// The lot by which a poll parts equals: its seed is drawn when the poll is made, its hash shown
/// from the start and the seed itself at the end, so that anybody can draw it again.
struct PollLot: Sendable, FromRow {
    /// SHA-256 of the seed, in hexadecimal digits.
    let hash: String
    /// The seed under the key of the site.
    let closed: [UInt8]
    /// Known once the poll is closed.
    let seed: String?

    init(row: Row) throws {
        hash = try row["seed_hash"]
        closed = try row["seed_closed"]
        seed = try row["seed"]
    }

    static let purpose = "poll lot"

    /// A new seed: 256 random bits, in 43 signs.
    static func draw(_ box: SecretBox) -> (hash: String, closed: [UInt8]) {
        let seed = Token().text
        return (hash(of: seed), box.close(Array(seed.utf8)))
    }

    static func hash(of text: String) -> String {
        var stream = DigestStream()
        stream.update(Array(text.utf8))
        return stream.finish().hex
    }

    /// What the lot gives an option.
    static func mark(of choice: Choice, _ seed: String, _ question: Question) -> String {
        hash(of: "\(seed)\n\(question.position + 1)\n\(choice.name)")
    }

    /// The options of a question in the order of the lot: by the SHA-256 of the seed, the number of
    /// the question from 1 on and the text of the option, each on a line; the lowest is preferred.
    static func order(_ seed: String, _ question: Question) -> [Int] {
        let marks = question.choices.map { mark(of: $0, seed, question) }
        return marks.indices.sorted { marks[$0] < marks[$1] }
    }
}
