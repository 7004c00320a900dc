import Community
import Content
import Foundation
import Security
import Storage

/// What a browser is asked to have signed: signed by us, for one place and some minutes, so that a
/// page that is only looked at leaves nothing in the database. It serves once.
struct PasskeyChallenge: Equatable {
    /// Where it was given out, and serves alone.
    enum Bond: Equatable {
        /// At the door, to a guest.
        case door
        /// At the second step of one sign-in.
        case entry(String)
        /// To a session, to show again who one is.
        case session(Session.ID)
        /// To a session, for a new key.
        case newKey(Session.ID)

        fileprivate var text: String {
            switch self {
            case .door: "door"
            case .entry(let entry): "entry \(entry)"
            case .session(let session): "session \(session)"
            case .newKey(let session): "new key \(session)"
            }
        }
    }

    static let lifetime: TimeInterval = 600

    let text: String
    private let at: Date

    init(for bond: Bond, _ visit: Visit) {
        // Whole seconds, as they are read back.
        at = Date(timeIntervalSince1970: visit.now.timeIntervalSince1970.rounded(.down))
        text = visit.site.signer.seal(
            "\(ShortToken().text) \(Int64(at.timeIntervalSince1970))", purpose: Self.purpose(bond))
    }

    /// Nil for one of another place, or too old.
    init?(_ text: String, for bond: Bond, _ visit: Visit) {
        let parts = visit.site.signer.open(text, purpose: Self.purpose(bond))?.split(separator: " ")
        guard let parts, parts.count == 2, let seconds = Int64(parts[1]) else { return nil }
        (self.text, at) = (text, Date(timeIntervalSince1970: TimeInterval(seconds)))
        guard (0..<Self.lifetime).contains(visit.now.timeIntervalSince(at)) else { return nil }
    }

    var bytes: [UInt8] { Array(text.utf8) }

    /// - Returns: false if it has served before.
    func use(_ db: Database) throws -> Bool {
        try UsedChallengeStore(db: db).use(
            Fingerprint.of([text]), until: at.addingTimeInterval(Self.lifetime))
    }

    private static func purpose(_ bond: Bond) -> String { "passkey challenge, \(bond.text)" }
}
