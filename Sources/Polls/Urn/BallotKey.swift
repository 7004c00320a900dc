import Security

/// What changes a ballot, told to whoever cast it alone and kept nowhere: the code of the ballot
/// is drawn from it, and nobody finds it again from the code.
struct BallotKey: Hashable, Sendable {
    let text: String

    /// A new one.
    init() { text = CodeText.random() }

    /// As somebody has noted it; nil for what is none.
    init?(typed: String) {
        guard let text = CodeText.read(typed) else { return nil }
        self.text = text
    }

    init(kept text: some StringProtocol) { self.text = String(text) }

    /// The first 80 bits of a SHA-256 of the key.
    var code: BallotCode { BallotCode(kept: CodeText.of(Fingerprint.of(["ballot", text]))) }

    var shown: String { CodeText.shown(text) }
}
