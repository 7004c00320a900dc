import Community
import Storage

/// What both sides of a tie are told of it: an entry in the record of each, and a notice to those
/// who administer the other. No person of one space is named to the other.
struct TieTelling {
    let visit: Visit
    let other: Space
    /// The address by which a space that has not agreed was asked: its name is its own to tell.
    let askedAs: String?
    /// Whether the space of the visit is the one that asked.
    let hasAsked: Bool

    /// - Parameter tie: as it is told; nil for one that is agreed, or has been.
    init(_ visit: Visit, _ other: Space, asked tie: SpaceTie? = nil) throws {
        (self.visit, self.other) = (visit, other)
        askedAs = tie?.askedAs
        hasAsked = try tie?.askedFrom == visit.space.id
    }

    static let all: [any Declaration] = [
        AuditAction.tieAsked, AuditAction.tieAgreed, AuditAction.tieRefused,
        AuditAction.tieTakenBack, AuditAction.tieEnded, NoticeReason.tieAsked,
        NoticeReason.tieAgreed, NoticeReason.tieRefused, NoticeReason.tieEnded,
    ]

    func tell(_ action: AuditAction, _ reason: NoticeReason?) throws {
        let (space, db) = (try visit.space, visit.db)
        let asked = askedAs.map { "/" + $0 }
        let (theirs, ours) = hasAsked ? (asked, nil) : (nil, asked)
        try visit.record(action, theirs ?? other.name)
        try AuditLog(visit.site.signer, db).record(
            action, by: nil, subject: ours ?? space.name, network: "", at: visit.now, in: other.id)
        guard let reason else { return }
        let people = try MembershipStore(db: db).administrators(of: other.id).map(\.id)
        try NoticeStore(db: db).add(
            reason, for: people.filter { $0 != visit.viewer.person }, titled: ours ?? space.name,
            address: SpacePaths.ties(in: other), actor: nil, in: other.id, at: visit.now)
    }
}

extension AuditAction {
    static let tieAsked = AuditAction("tieAsked")
    static let tieAgreed = AuditAction("tieAgreed")
    static let tieRefused = AuditAction("tieRefused")
    static let tieTakenBack = AuditAction("tieTakenBack")
    static let tieEnded = AuditAction("tieEnded")
}

extension NoticeReason {
    static let tieAsked = NoticeReason("tieAsked", isFound: true)
    static let tieAgreed = NoticeReason("tieAgreed", isFound: true)
    static let tieRefused = NoticeReason("tieRefused", isFound: true)
    static let tieEnded = NoticeReason("tieEnded", isFound: true)
}
