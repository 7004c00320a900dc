import Community
import Content
import HTTP
import Storage
import TestKit

@testable import Forum
@testable import Moderation

extension ForumTown {
    /// The open cases, oldest first.
    func cases() throws -> [ModerationCase.ID] {
        try town.site.database.read {
            try $0.values(
                "SELECT c.id FROM moderation_case AS c WHERE c.decided_at IS NULL ORDER BY c.id")
        }
    }

    @discardableResult
    func decide(
        _ id: ModerationCase.ID, _ decision: String, by resident: Resident = .malik
    ) throws -> Answer {
        try visit(resident).putRead(
            SpacePaths.moderationCase(id, in: space), ["decision": decision, "text": "Voilà."])
    }

    @discardableResult
    func report(_ item: Item.ID, by resident: Resident) throws -> Answer {
        try visit(resident).post(
            SpacePaths.report(item, in: space), ["reason": "offensive", "text": ""])
    }

    /// A moderator deletes what somebody else wrote, and says why.
    @discardableResult
    func takeAway(_ address: String, by resident: Resident = .malik) throws -> Answer {
        let form = try visit(resident).delete(address)
        let decision = form.location?.split(separator: "?").first.map(String.init) ?? ""
        return try visit(resident).putRead(
            decision, ["decision": "hide", "text": "Hors sujet."])
    }

    func rule(_ rule: PremoderationRule?) throws {
        try town.site.database.write { db in
            try PremoderationStore(db: db).set(
                rule, for: .member, at: theme.place, in: space.id)
        }
    }

    /// Why somebody was told, in order.
    func reasons(_ resident: Resident) throws -> [String] {
        let person = try town.person(resident)
        return try town.site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    func words(_ topic: Item.ID, _ resident: Resident = .sofia) throws -> String {
        try visit(resident).get(address(topic)).words
    }
}
