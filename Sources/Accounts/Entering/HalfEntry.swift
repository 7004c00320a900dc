import Community
import Content
import Foundation
import Security
import Storage

/// Somebody has shown their password, or a link of their mail, and is asked for the second factor:
/// a sealed text that the page carries for some minutes. Another password or address ends it.
struct HalfEntry {
    static let lifetime: TimeInterval = 600
    private static let purpose = "half entry"

    let person: Person
    let proof: Proof
    private let at: Date
    /// Of what was shown.
    private let mark: String

    init(_ person: Person, by proof: Proof, at now: Date, _ db: Database) throws {
        (self.person, self.proof, at) = (person, proof, now)
        mark = try Self.mark(of: person, db)
    }

    /// Nil for what was not sealed here, is too old, or of an account that is another since.
    init?(_ text: String, _ visit: Visit) throws {
        let parts = visit.site.signer.open(text, purpose: Self.purpose)?.split(separator: " ")
        guard let parts, parts.count == 4, let id = Person.ID(segment: String(parts[0])),
            let proof = Proof(rawValue: String(parts[1])), let seconds = Double(parts[2]),
            let person = try PersonStore(db: visit.db).find(id), person.disabledAt == nil
        else { return nil }
        (self.person, self.proof, mark) = (person, proof, String(parts[3]))
        at = Date(timeIntervalSince1970: seconds)
        let age = visit.now.timeIntervalSince(at)
        guard (0..<Self.lifetime).contains(age), try mark == Self.mark(of: person, visit.db) else {
            return nil
        }
    }

    func text(_ signer: Signer) -> String {
        signer.seal(
            "\(person.id) \(proof.rawValue) \(at.timeIntervalSince1970) \(mark)",
            purpose: Self.purpose)
    }

    /// Another password or address has ended it since it was read.
    struct Over: Error {}

    /// - Throws: `Over`.
    func require(_ db: Database) throws {
        guard let now = try PersonStore(db: db).find(person.id),
            try mark == Self.mark(of: now, db)
        else { throw Over() }
    }

    private static func mark(of person: Person, _ db: Database) throws -> String {
        let password = try PersonStore(db: db).password(of: person.id) ?? ""
        return Base64URL.text(Fingerprint.of([purpose, password, person.email]))
    }
}
