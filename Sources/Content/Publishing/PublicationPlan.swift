package import Community
import Foundation
import HTTP

/// What a button that publishes will do, in words: "Publier pour 3 personnes", "Programmer le
/// vendredi 27 novembre à 8 h, pour 3 personnes".
package struct PublicationPlan {
    private let choice: PublicationChoice
    private let visit: Visit

    package init(_ choice: PublicationChoice, _ visit: Visit) {
        self.choice = choice
        self.visit = visit
    }

    /// Nil for what would be refused.
    /// - Parameter isOut: whether it is published already, and only saved.
    package func text(isOut: Bool = false) throws -> String? {
        let space = try visit.space
        guard !choice.isContradictory, let audience = choice.audience,
            audience != .groups || !choice.groups.isEmpty
        else { return nil }
        let people = try people(audience, in: space, isOut: isOut)
        guard choice.when == "later" else {
            return visit.words(isOut ? "publishing.save" : "publishing.now", ["people": people])
        }
        guard let moment = choice.moment(in: space), moment > visit.now else { return nil }
        return visit.words(
            "publishing.later",
            ["when": visit.dates.coming(moment, now: visit.now), "people": people])
    }

    private func people(_ audience: Audience, in space: Space, isOut: Bool) throws -> String {
        let groups = choice.groups.compactMap { MemberGroup.ID(segment: $0) }
        let people =
            audience == .everyone
            ? visit.words("publishing.everyone")
            : try AudienceStore(db: visit.db).size(audience, groups, in: space.id)
                .text(visit.words)
        guard choice.isMailed, !isOut else { return people }
        let readers = try MailedAudienceStore(db: visit.db).count(
            audience, groups, in: space.id, but: visit.viewer.person)
        return visit.words.count("publishing.mailed", readers, ["people": people])
    }
}

/// What a button will do, for its script, while one chooses.
enum PublicationPlans {
    static func show(_ visit: Visit) throws -> Response {
        let query = visit.request.head.query
        let plan = PublicationPlan(PublicationChoice(query), visit)
        return .json(["text": try plan.text(isOut: query.first("out") != nil) ?? ""])
    }
}
