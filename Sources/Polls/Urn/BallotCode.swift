/// The name of a ballot in the urn, which says nothing of it nor of its voter: it proves that the
/// ballot is there, and changes nothing.
struct BallotCode: Hashable, Sendable {
    let text: String

    init(kept text: some StringProtocol) { self.text = String(text) }

    var shown: String { CodeText.shown(text) }
}
