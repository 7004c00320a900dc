import Community
import Foundation
import Storage

/// What the platform itself gets to know of copies: told to the outbox as well, so that the ladder
/// of each mail is whole.
struct CopyWitness {
    let site: Site
    let db: Database
    let now: Date

    /// Letters were opened on the platform; told only of those that said so, and of whoever agrees.
    func opened(_ letters: [Letter.ID], by person: Person.ID) throws {
        guard try PermissionStore(db: db).allows(.opening, person) else { return }
        try CopyStore(db: db).noteOpened(letters, by: person, at: now)
        for letter in letters { try tell(.opened, letter, person) }
    }

    /// Somebody says that they got it. Said twice, it is said once.
    func acknowledged(
        _ letter: Letter.ID, by person: Person.ID, from source: Acknowledgement.Source
    ) throws {
        let copies = CopyStore(db: db)
        guard try copies.acknowledge(letter, by: person, from: source, at: now) else { return }
        try tell(.acknowledged, letter, person)
    }

    /// What comes by mail the outbox knows by itself.
    func answered(
        _ letter: Letter.ID, by person: Person.ID, from source: MailEvidence.Source
    ) throws {
        try CopyStore(db: db).noteAnswered(letter, by: person, from: source, at: now)
        if source == .platform { try tell(.answered, letter, person) }
    }

    private func tell(_ step: MailStep, _ letter: Letter.ID, _ person: Person.ID) throws {
        guard let mail = try CopyStore(db: db).mail(of: letter, for: person) else { return }
        try MailWitness(site, db).record(
            MailEvidence(step, of: mail, by: .platform, at: now))
    }
}
