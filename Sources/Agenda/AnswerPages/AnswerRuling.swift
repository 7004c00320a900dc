import Community
import Content
import Foundation
import HTTP
import Storage

/// The organiser's choices about answers.
enum AnswerRuling {
    static let routes: [Route] = [
        .get(GatheringPaths.rules, .readers, edit),
        .put(GatheringPaths.rules, .readers, update),
    ]

    private static func find(_ id: Item.ID, _ visit: Visit) throws -> Gathering {
        let space = try visit.spaceOfMembers
        _ = try EventStore(db: visit.db).find(id, for: visit.viewer, in: space)
        guard let next = try GatheringStore(db: visit.db).next(of: id, at: visit.now) else {
            throw Problem.notFound
        }
        try visit.require(visit.viewer.organises(next))
        return next
    }

    private static func edit(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        let zone = TimeZone(identifier: gathering.zone) ?? .gmt
        return try visit.page(
            AnswerRulesPage(gathering, AnswerRulesForm(gathering.rules, zone), visit))
    }

    private static func update(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let gathering = try find(id, visit)
        let zone = TimeZone(identifier: gathering.zone) ?? .gmt
        let form = AnswerRulesForm(
            visit.request.fields, start: gathering.firstStart, zone, visit.words)
        let isChanged = AnswerRulesPage.version(of: gathering).differs(from: visit.request.fields)
        guard form.errors.isEmpty, !isChanged else {
            return try visit.page(
                AnswerRulesPage(gathering, form, isChanged: isChanged, visit),
                isChanged ? .conflict : .unprocessable)
        }
        let space = try visit.space
        try AnswerRulesStore(db: visit.db).save(form.rules, of: id)
        try WaitingLine.reconsider(id, site: visit.site, visit.db, at: visit.now)
        return visit.redirect(
            to: AgendaPaths.event(id, in: space), notice: "agenda.answerRules.saved")
    }
}
