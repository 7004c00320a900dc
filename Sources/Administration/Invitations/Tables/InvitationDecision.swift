import Community
import Content
import Foundation

/// What becomes of one row, and why.
struct InvitationDecision: Sendable {
    /// Whoever was asked so lately has the mail before their eyes: the same table sent twice asks
    /// nobody twice.
    private static let recent: TimeInterval = 12 * 3_600

    let person: InvitedPerson
    private(set) var fate = ImportFate.added
    private(set) var role: Role
    private(set) var groups: [MemberGroup.ID]
    private(set) var text = ""
    /// Where somebody who waits is given another role than they were promised.
    private(set) var raised: String?

    var title: String { person.email.isEmpty ? person.typed : person.email }

    init(_ person: InvitedPerson, _ known: KnownInvited, _ context: ImportContext) {
        self.person = person
        role = person.role ?? .member
        groups = person.groups.compactMap(known.group)
        let words = context.words
        if let fault = fault(known, context) {
            (fate, text) = (.refused, fault)
        } else if !context.site.deliversMail {
            // A link that nobody is given would end the one that somebody has.
            (fate, text) = (InvitationImport.unsent, words("invitation.import.unsent"))
        } else if known.members.contains(Email.key(person.email)) {
            (fate, text) = (InvitationImport.belongs, words("invitation.result.belongs"))
        } else if let waiting = known.waiting[Email.key(person.email)] {
            follow(waiting, known, context)
        } else {
            text = words("invitation.import.as", ["role": words("role.\(role.rawValue)")])
        }
    }

    /// One who was asked before keeps what they were promised.
    private mutating func follow(
        _ waiting: Invitation, _ known: KnownInvited, _ context: ImportContext
    ) {
        let words = context.words
        let when = DateText(words: words, zone: context.space.zone).day(waiting.createdAt)
        guard !waiting.isOver(at: context.now) else { return ask(again: waiting, when, words) }
        guard waiting.declinedAt == nil else {
            (fate, text) = (InvitationImport.declined, words("invitation.result.declined"))
            return
        }
        let before = known.waitingGroups[waiting.id] ?? []
        let isMore = waiting.role < role || !before.isSuperset(of: groups)
        let isRecent = waiting.createdAt > context.now.addingTimeInterval(-Self.recent)
        role = max(role, waiting.role)
        groups = before.union(groups).sorted { $0.rawValue < $1.rawValue }
        guard isMore || !isRecent, known.host.mayInvite(as: role, in: context.space) else {
            fate = InvitationImport.waits
            text = words("invitation.import.waits", ["when": when])
            return
        }
        ask(again: waiting, when, words)
    }

    private mutating func ask(
        again waiting: Invitation, _ when: String, _ words: Localization
    ) {
        fate = .changed
        text = words("invitation.import.again", ["when": when])
        guard role != waiting.role else { return }
        let change = words(
            "invitation.import.otherRole",
            [
                "role": words("role.\(role.rawValue)"),
                "before": words("role.\(waiting.role.rawValue)"),
            ])
        raised = change
        text += " · " + change
    }

    /// Why nobody is asked; nil where nothing is against it.
    private func fault(_ known: KnownInvited, _ context: ImportContext) -> String? {
        let words = context.words
        guard !person.email.isEmpty else {
            return words("invitation.import.fault.email", ["line": person.typed])
        }
        guard let role = person.role else {
            return words("invitation.import.fault.role", ["role": person.roleWord])
        }
        guard known.host.mayInvite(as: role, in: context.space) else {
            return words(
                "invitation.import.fault.mayNot", ["role": words("role.\(role.rawValue)")])
        }
        if let name = person.groups.first(where: { known.group($0) == nil }) {
            return words("invitation.import.fault.group", ["name": name.cut(to: 80)])
        }
        if known.disguises.contains(person.name) {
            return words("invitation.fault.alike", ["name": person.name])
        }
        return known.gone.contains(Email.key(person.email))
            ? words("invitation.import.fault.gone") : nil
    }

    /// What is worth a look before it is sent.
    func note(_ words: Localization) -> String? {
        guard fate.changes else { return nil }
        if person.hadFormula { return words("invitation.import.note.formula") }
        guard let doubt = EmailDoubt(person.email) else { return nil }
        return doubt.meant.map { words("invitation.import.note.near", ["meant": $0]) }
            ?? words("invitation.import.note.domain")
    }
}
