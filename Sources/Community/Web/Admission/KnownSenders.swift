import Security
import Synchronization

/// Whose sessions are: a session is one person's from its beginning to its end, so that who sends
/// a form is read once. Whether the session has ended since says the transaction that acts on it.
final class KnownSenders: Sendable {
    struct Sender: Sendable {
        let person: Person.ID
        let session: Session.ID
    }

    /// Some 200 bytes each.
    private static let most = 20_000
    private let known = Mutex<[String: Sender]>([:])

    func find(_ token: Token) -> Sender? { known.withLock { $0[token.digestText] } }

    func keep(_ sender: Sender, of token: Token) {
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[token.digestText] = sender
        }
    }

    /// Its session has ended, or it has another token.
    func forget(_ token: Token) { known.withLock { _ = $0.removeValue(forKey: token.digestText) } }
}

extension Visitor {
    var sender: KnownSenders.Sender? {
        viewer.person.map { KnownSenders.Sender(person: $0, session: session) }
    }
}
