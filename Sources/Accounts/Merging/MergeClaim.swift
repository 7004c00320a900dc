import Community
import Content
import Foundation
import Security
import Storage

/// Whoever is signed in has shown, or is about to, that another account is theirs too: a sealed
/// text that a page or a mail carries for some minutes. It serves the account alone that asked;
/// another password or address of either, and their becoming one, ends it.
struct MergeClaim {
    enum Stage: String {
        /// A mail carries it: whoever opens it reads what comes to the other address.
        case mailed
        /// The second factor of the other account is still asked for.
        case half
        case proven

        var lifetime: TimeInterval { self == .mailed ? 1800 : 600 }
    }

    private static let purpose = "account merging"

    let stage: Stage
    let kept: Person
    let closed: Person
    private let at: Date
    private let mark: String

    init(_ stage: Stage, _ kept: Person, _ closed: Person, at now: Date, _ db: Database) throws {
        (self.stage, self.kept, self.closed, at) = (stage, kept, closed, now)
        mark = try Self.mark(of: kept, closed, db)
    }

    /// Nil for what was not sealed here, is too old, of another stage, of somebody else, or of
    /// accounts that are others since.
    init?(_ text: String, _ stage: Stage, _ visit: Visit, _ db: Database) throws {
        let parts = visit.site.signer.open(text, purpose: Self.purpose)?.split(separator: " ")
        let people = PersonStore(db: db)
        guard let parts, parts.count == 5, parts[0] == stage.rawValue,
            let keptID = Person.ID(segment: String(parts[1])), visit.viewer.person == keptID,
            let closedID = Person.ID(segment: String(parts[2])), let seconds = Double(parts[3]),
            let kept = try people.find(keptID), kept.disabledAt == nil,
            let closed = try people.find(closedID), closed.disabledAt == nil
        else { return nil }
        (self.stage, self.kept, self.closed) = (stage, kept, closed)
        (at, mark) = (Date(timeIntervalSince1970: seconds), String(parts[4]))
        guard (0..<stage.lifetime).contains(visit.now.timeIntervalSince(at)),
            try mark == Self.mark(of: kept, closed, db)
        else { return nil }
    }

    func text(_ signer: Signer) -> String {
        signer.seal(
            "\(stage.rawValue) \(kept.id) \(closed.id) \(at.timeIntervalSince1970) \(mark)",
            purpose: Self.purpose)
    }

    private static func mark(of kept: Person, _ closed: Person, _ db: Database) throws -> String {
        let people = PersonStore(db: db)
        let parts = try [kept, closed].flatMap {
            [$0.email, try people.password(of: $0.id) ?? ""]
        }
        return Base64URL.text(Fingerprint.of([purpose] + parts))
    }
}
