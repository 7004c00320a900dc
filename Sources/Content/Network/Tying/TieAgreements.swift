import Community
import HTTP

/// Saying yes to a tie that the other side asked for.
enum TieAgreements {
    static func create(_ id: SpaceTie.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let tied = try SpaceTieStore(db: visit.db).find(id, of: space.id)
        guard !tied.tie.isAgreed else {
            return visit.redirect(to: SpacePaths.ties(in: space), notice: "network.agreed")
        }
        guard tied.hasAsked else { throw Problem.notFound }
        return try agree(tied, visit)
    }

    /// The whole tree is asked in this transaction: others may agree at the same time.
    static func agree(_ tied: TiedSpace, _ visit: Visit) throws -> Response {
        let store = SpaceTieStore(db: visit.db)
        if let fault = try store.tree().fault(tied.tie.child, under: tied.tie.parent) {
            throw Problem.conflict(because: "network.fault.\(fault.rawValue)")
        }
        try store.agree(tied.tie.id, by: visit.person, at: visit.now)
        try TieTelling(visit, tied.space).tell(.tieAgreed, .tieAgreed)
        return visit.redirect(to: SpacePaths.ties(in: try visit.space), notice: "network.agreed")
    }
}
