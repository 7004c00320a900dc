import Community
package import Content
import Foundation
import HTTP
import Storage

extension PinboardTown {
    /// Why somebody was told, in order.
    package func reasons(_ resident: Resident) throws -> [String] {
        let person = try town.person(resident)
        return try site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    /// Chooses a level through the form.
    @discardableResult
    package func follow(_ target: String, _ level: String, by resident: Resident) throws -> Answer {
        try visit(resident).post(
            SpacePaths.following(in: space), ["target": target, "level": level])
    }

    /// Switches the board off or on through its form.
    @discardableResult
    package func offer(_ isOn: Bool) throws -> Answer {
        var fields: FormFields = [
            "name": "", "setting-pinboard-size": "small", "setting-pinboard-columns": "2",
        ]
        if isOn { fields.append("on", "1") }
        return try visit(.claire).put(
            SpacePaths.administration(in: space) + "/modules/pinboard", fields)
    }

    package func rename(_ resident: Resident, _ name: String) throws {
        let person = try town.person(resident)
        try write { try PersonStore(db: $0).rename(person, name: name, locale: "fr") }
    }

    /// Who waits to be published, set through the page of rules.
    @discardableResult
    package func rule(_ rule: String, count: Int = 3, for place: String = "member-all") throws
        -> Answer
    {
        try visit(.claire).put(
            SpacePaths.administration(in: space) + "/rules",
            ["text": "", "rule-\(place)": rule, "count-\(place)": String(count)])
    }

    /// The cases of a state, oldest first.
    package func cases() throws -> [Int64] {
        try site.database.read {
            try $0.values(
                "SELECT c.id FROM moderation_case AS c WHERE c.decided_at IS NULL ORDER BY c.id")
        }
    }

    package func caseAddress(_ id: Int64) -> String {
        "\(HomePath.home(in: space))/moderation/cases/\(id)"
    }

    package func decisionAddress(_ id: Int64) -> String {
        "\(HomePath.home(in: space))/moderation/decisions/\(id)"
    }

    @discardableResult
    package func decide(
        _ id: Int64, _ decision: String, by resident: Resident, text: String = "Sans insulte."
    ) throws -> Answer {
        try visit(resident).putRead(caseAddress(id), ["decision": decision, "text": text])
    }

    @discardableResult
    package func appeal(_ id: Int64, by resident: Resident) throws -> Answer {
        try visit(resident).post(
            decisionAddress(id) + "/appeal", ["text": "Je ne visais personne."])
    }

    @discardableResult
    package func report(
        _ item: Item.ID, by resident: Resident, _ reason: String = "offensive",
        _ text: String = ""
    ) throws -> Answer {
        try visit(resident).post(
            SpacePaths.report(item, in: space), ["reason": reason, "text": text])
    }
}
