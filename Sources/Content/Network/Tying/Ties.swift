import Community
import HTTP

/// The place of a space among others, for those who administer it.
enum Ties {
    static func index(_ visit: Visit) throws -> Response { try page(TieForm(), visit) }

    /// Asks the other side; where it has asked for the same, this agrees.
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        var form = try TieForm(visit.request.fields, visit)
        let store = SpaceTieStore(db: visit.db)
        let all = try store.all(of: space.id)
        form.check(all, visit.words)
        guard form.errors.isEmpty, let other = form.other else {
            return try page(form, visit, .unprocessable)
        }
        let isAbove = form.place == .above
        if let asked = all.first(where: { $0.space.id == other.id && $0.isAbove == isAbove }) {
            return try TieAgreements.agree(asked, visit)
        }
        let id = try store.ask(
            isAbove ? space.id : other.id, under: isAbove ? other.id : space.id, from: space.id,
            as: form.slug, by: visit.person, at: visit.now)
        let tie = try store.find(id, of: space.id).tie
        try TieTelling(visit, other, asked: tie).tell(.tieAsked, .tieAsked)
        return visit.redirect(to: SpacePaths.ties(in: space), notice: "network.asked")
    }

    /// Refuses what was asked, takes back what one asked, or ends what was agreed.
    static func destroy(_ id: SpaceTie.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = SpaceTieStore(db: visit.db)
        let tied = try store.find(id, of: space.id)
        try store.remove(id)
        let telling = try TieTelling(
            visit, tied.space, asked: tied.tie.isAgreed ? nil : tied.tie)
        let notice: String
        if tied.tie.isAgreed {
            try telling.tell(.tieEnded, .tieEnded)
            notice = "network.ended"
        } else if tied.hasAsked {
            try telling.tell(.tieRefused, .tieRefused)
            notice = "network.refused"
        } else {
            try telling.tell(.tieTakenBack, nil)
            notice = "network.takenBack"
        }
        return visit.redirect(to: SpacePaths.ties(in: space), notice: notice)
    }

    static func page(
        _ form: TieForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let rows = try SpaceTieStore(db: visit.db).all(of: space.id).map {
            TiesPage.Row($0, in: space, visit)
        }
        let holds = try RelayStore(db: visit.db).holds(space.id)
        let version = NetworkChoice.version(holds)
        let page = TiesPage(
            tabs: try visit.administrationTabs(at: "network"), space: space, form: form,
            rows: rows, holds: holds,
            version: status == .conflict
                ? version.changed(at: SpacePaths.ties(in: space)) : version,
            words: visit.words)
        return try visit.page(page, status)
    }
}
