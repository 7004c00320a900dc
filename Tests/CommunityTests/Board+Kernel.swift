import Community
import Foundation
import HTTP
import Storage
import TestKit

extension Board {
    /// Why somebody was told, in order.
    func reasons(_ resident: Resident) throws -> [String] {
        let person = try town.person(resident)
        return try site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    /// Chooses a level through the form.
    @discardableResult
    func follow(_ target: String, _ level: String, by resident: Resident) throws -> Answer {
        try visit(resident).post(
            SpacePaths.following(in: space), ["target": target, "level": level])
    }

    func rename(_ resident: Resident, _ name: String) throws {
        let person = try town.person(resident)
        try write { try $0.run("UPDATE person SET name = \(name) WHERE id = \(person)") }
    }

    /// Who waits to be published, set through the page of rules.
    @discardableResult
    func rule(_ rule: String, count: Int = 3, for place: String = "member-all") throws -> Answer {
        try visit(.claire).put(
            SpacePaths.rules(in: space),
            ["text": "", "rule-\(place)": rule, "count-\(place)": String(count)])
    }

    /// The cases of a state, oldest first.
    func cases() throws -> [Int64] {
        try site.database.read {
            try $0.values(
                "SELECT c.id FROM moderation_case AS c WHERE c.decided_at IS NULL ORDER BY c.id")
        }
    }

    func caseAddress(_ id: Int64) -> String {
        SpacePaths.moderationCase(ModerationCase.ID(rawValue: id), in: space)
    }

    func decisionAddress(_ id: Int64) -> String {
        SpacePaths.decision(ModerationCase.ID(rawValue: id), in: space)
    }

    @discardableResult
    func decide(
        _ id: Int64, _ decision: String, by resident: Resident, text: String = "Sans insulte."
    ) throws -> Answer {
        try visit(resident).put(caseAddress(id), ["decision": decision, "text": text])
    }

    @discardableResult
    func appeal(_ id: Int64, by resident: Resident) throws -> Answer {
        try visit(resident).post(
            decisionAddress(id) + "/appeal", ["text": "Je ne visais personne."])
    }

    @discardableResult
    func report(
        _ item: Item.ID, by resident: Resident, _ reason: String = "offensive",
        _ text: String = ""
    ) throws -> Answer {
        try visit(resident).post(
            SpacePaths.report(item, in: space), ["reason": reason, "text": text])
    }
}
