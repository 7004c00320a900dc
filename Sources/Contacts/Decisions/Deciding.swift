import Community
import Content
import Foundation
import HTTP
import Storage

/// One correction with the card that it is about, as a moderator has them before them.
struct Deciding {
    let held: HeldCorrection
    let contact: Contact
    let content: ContactContent
    let space: Space
    let visit: Visit

    init(_ id: HeldCorrection.ID, _ visit: Visit) throws {
        self.visit = visit
        space = try visit.space
        held = try CorrectionStore(db: visit.db).find(id, in: space.id)
        contact = try ContactStore(db: visit.db).find(
            held.contact, for: visit.viewer, in: space)
        content = try ContactContent.whole(contact, visit.db)
    }

    var lines: [CorrectionLine] {
        CorrectionLines(correction: held.correction, content: content, words: visit.words).all
    }

    /// Of what the card says now in what the correction changes.
    var version: FormVersion {
        FormVersion(of: [held.state.rawValue] + lines.flatMap { [$0.name, $0.now, $0.after] })
    }

    func page(
        _ word: String = "", _ errors: FormErrors = FormErrors(), hasChanged: Bool = false
    ) -> CorrectionPage {
        let address = CarePaths.correction(held.id, in: space)
        return CorrectionPage(
            held: held, lines: lines, space: space, words: visit.words, dates: visit.dates,
            version: hasChanged ? version.changed(at: address) : version, word: word,
            errors: errors)
    }

    func accept(_ word: String) throws -> Response {
        guard held.correction.purpose == .change else { return try erase(word) }
        let accepted = Set(visit.request.fields.all("accept"))
        let applying = CorrectionApplying(correction: held.correction, accepted: accepted)
        guard !applying.acceptsNone else { return try decline(word) }
        guard try decide(.accepted) else { throw Problem.conflict(because: Self.late) }
        try write(applying)
        try tell(applying.acceptsAll ? .accepted : .partly, word)
        return done("contacts.correction.done.accepted", at: contact.id)
    }

    func decline(_ word: String) throws -> Response {
        guard try decide(.declined) else { throw Problem.conflict(because: Self.late) }
        try tell(held.correction.purpose == .removal ? .kept : .declined, word)
        return done("contacts.correction.done.declined", at: contact.id)
    }

    /// Whoever it is about wants it gone: now, and not in thirty days.
    private func erase(_ word: String) throws -> Response {
        guard try decide(.accepted) else { throw Problem.conflict(because: Self.late) }
        try tell(.erased, word)
        try Trash.erase(contact.item, visit)
        return done("contacts.correction.done.erased", at: nil)
    }

    private static let late = "contacts.correction.decidedMeanwhile"

    private func write(_ applying: CorrectionApplying) throws {
        let store = ContactStore(db: visit.db)
        var changed = try applying.content(content, in: space, visit.db)
        if held.correction.consents {
            let zone = TimeZone(identifier: space.zone) ?? .gmt
            (changed.consent, changed.consentOn) = (.given, LocalDate(held.sentAt, zone).isoDay)
        }
        try store.update(contact, changed, at: visit.now)
        if changed.title != contact.title, contact.kind == .organisation {
            try Renaming.later(contact.id, visit.db, at: visit.now)
        }
        if applying.acceptsAll {
            try store.confirm(contact.id, by: nil, isThemselves: true, at: held.sentAt)
        }
        try ContactPublication.tell(ofEdit: contact.id, visit)
    }

    private func decide(_ state: HeldCorrection.State) throws -> Bool {
        try CorrectionStore(db: visit.db).decide(
            held.id, state, by: visit.person, at: visit.now)
    }

    private func tell(_ outcome: DecisionMail.Outcome, _ word: String) throws {
        guard let email = held.email else { return }
        try DecisionMail(outcome: outcome, word: word, space: space)
            .send(to: email, Mailer(visit, visit.db), visit.site)
    }

    private func done(_ notice: String, at card: Item.ID?) -> Response {
        visit.redirect(
            to: card.map { ContactsPaths.contact($0, in: space) }
                ?? CarePaths.corrections(in: space), notice: notice)
    }
}
