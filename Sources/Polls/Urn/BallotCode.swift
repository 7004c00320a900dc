/// The name of a ballot in the urn: 80 random bits, which say nothing of it nor of its voter.
struct BallotCode: Hashable, Sendable {
    /// Sixteen signs without I, L, O and U (Crockford's base 32).
    let text: String

    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A new one, from the generator of the system.
    init() { text = String((0..<16).map { _ in Self.signs[Int.random(in: 0..<32)] }) }

    /// As somebody has noted it, with or without dashes; nil for what is none.
    init?(typed: String) {
        let read = typed.uppercased().filter { $0.isLetter || $0.isNumber }.map {
            sign -> Character in
            switch sign {
            case "O": "0"
            case "I", "L": "1"
            default: sign
            }
        }
        guard read.count == 16, read.allSatisfy(Self.signs.contains) else { return nil }
        text = String(read)
    }

    init(kept text: some StringProtocol) { self.text = String(text) }

    /// "K7QM-2XRD-9FTP-4WZH"
    var shown: String {
        stride(from: 0, to: text.count, by: 4).map { start in
            String(text.dropFirst(start).prefix(4))
        }.joined(separator: "-")
    }
}
