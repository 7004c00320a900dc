import Community
import Content
import Security
import Storage

/// Somebody who comes by a link and has chosen a name and a password.
struct Coming {
    enum Outcome {
        /// The link serves no more.
        case over
        /// They have a password already and come in by it, not by a link.
        case hasAccount
        case entered(Token, Person.ID, Space)
    }

    let text: String
    let name: String
    let hash: String
    let attempt: Attempt

    func enter(_ visit: Visit, _ db: Database) throws -> Outcome {
        let invitations = InvitationStore(db: db)
        guard let one = try invitations.find(text, now: visit.now),
            let space = try SpaceStore(db: db).find(one.space)
        else { return .over }
        let people = PersonStore(db: db)
        let known = try people.find(email: one.email)
        if let known, try known.disabledAt != nil || people.password(of: known.id) != nil {
            return .hasAccount
        }
        let locale = visit.words.locale
        let person =
            try known?.id
            ?? people.create(email: one.email, name: name, locale: locale, at: visit.now)
        try people.rename(person, name: name, locale: locale)
        try people.setPassword(hash, of: person)
        try invitations.accept(one, by: person, visit)
        try attempt.succeed(db)
        return .entered(try SessionStore(db: db).begin(person, visit), person, space)
    }
}
