package import Community
import Security

/// The link below a mail by which whoever holds it changes what they are sent, without signing in.
/// It names its person, space and mails, and is signed; it serves for as long as they are members.
package struct MailStopLink: Equatable, Sendable {
    let person: Person.ID
    let space: Space.ID
    let subject: MailSubject

    package init(_ subject: MailSubject, of person: Person.ID, in space: Space.ID) {
        self.person = person
        self.space = space
        self.subject = subject
    }

    private static let purpose = "mail choice"

    /// Where it leads, as a path.
    package func path(_ site: Site) -> String {
        let (name, number) = code
        return MailingPaths.stop(
            site.signer.seal("\(name) \(person) \(space) \(number)", purpose: Self.purpose))
    }

    private var code: (String, Int64) {
        switch subject {
        case .answers: ("answers", 0)
        case .followed(let item): ("followed", item)
        case .digest: ("digest", 0)
        case .letters: ("letters", 0)
        }
    }

    /// Nil for what we have not signed.
    init?(sealed: String, _ site: Site) {
        let parts = site.signer.open(sealed, purpose: Self.purpose)?.split(separator: " ") ?? []
        guard parts.count == 4, let person = Person.ID(segment: String(parts[1])),
            let space = Space.ID(segment: String(parts[2])), let number = Int64(parts[3])
        else { return nil }
        switch parts[0] {
        case "answers": subject = .answers
        case "followed": subject = .followed(number)
        case "digest": subject = .digest
        case "letters": subject = .letters
        default: return nil
        }
        self.person = person
        self.space = space
    }
}
