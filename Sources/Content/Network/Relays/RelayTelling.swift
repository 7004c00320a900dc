import Community
import Storage

/// What both spaces note of something that one shows of the other, and who is told.
struct RelayTelling {
    let visit: Visit
    /// The source.
    let item: Item
    let publishable: Publishable

    static let all: [any Declaration] = [
        AuditAction.relayAsked, AuditAction.relayShown, AuditAction.relayAccepted,
        AuditAction.relayDeclined, AuditAction.relayTakenBack, AuditAction.relayTakenOff,
        AuditAction.networkChanged, NoticeReason.relayAsked, NoticeReason.relayAccepted,
        NoticeReason.relayDeclined, NoticeReason.relayTakenOff,
    ]

    /// In the records of both spaces; in the other one nobody is named.
    func record(_ action: AuditAction, in other: Space.ID) throws {
        let subject = "\(item.kind) \(item.id)"
        try visit.record(action, subject)
        try AuditLog(visit.site.signer, visit.db).record(
            action, by: nil, subject: subject, network: "", at: visit.now, in: other)
    }

    /// Those who moderate there.
    func ask(about shown: Item.ID, in space: Space) throws {
        let people = try MembershipStore(db: visit.db).moderators(of: space.id)
        try NoticeStore(db: visit.db).add(
            .relayAsked, for: people.filter { $0 != visit.viewer.person },
            titled: try visit.space.name, address: SpacePaths.relayed(shown, in: space),
            actor: nil, in: space.id, at: visit.now)
    }

    /// What those who moderate were asked is done with.
    func settle(_ shown: Item.ID, in space: Space) throws {
        try NoticeStore(db: visit.db).markRead(
            address: SpacePaths.relayed(shown, in: space),
            of: MembershipStore(db: visit.db).moderators(of: space.id), at: visit.now)
    }

    /// A line of what is new there.
    func announce(_ shown: Item.ID, in space: Space) throws {
        try Journal(db: visit.db).append(
            JournalEntry(
                .published, space: space.id, actor: nil,
                feature: visit.site.feature(ofKind: item.kind) ?? "",
                kind: publishable.relayKind, item: shown, title: item.title,
                address: SpacePaths.relayed(shown, in: space), audience: .space),
            at: visit.now)
    }

    /// Whoever had published it is told what became of it.
    func answer(_ reason: NoticeReason, _ relay: Relay, of origin: Space) throws {
        try NoticeStore(db: visit.db).add(
            reason, for: [relay.askedBy].compactMap(\.self), about: item, actor: nil,
            address: SpacePaths.publishing(item.id, in: origin), at: visit.now)
    }
}

extension AuditAction {
    static let relayAsked = AuditAction("relayAsked", ofThings: true)
    static let relayShown = AuditAction("relayShown", ofThings: true)
    static let relayAccepted = AuditAction("relayAccepted", ofThings: true)
    static let relayDeclined = AuditAction("relayDeclined", ofThings: true)
    static let relayTakenBack = AuditAction("relayTakenBack", ofThings: true)
    static let relayTakenOff = AuditAction("relayTakenOff", ofThings: true)
    static let networkChanged = AuditAction("networkChanged")
}

extension NoticeReason {
    static let relayAsked = NoticeReason("relayAsked", isFound: true)
    static let relayAccepted = NoticeReason("relayAccepted", isFound: true)
    static let relayDeclined = NoticeReason("relayDeclined", isFound: true)
    static let relayTakenOff = NoticeReason("relayTakenOff", isFound: true)
}
