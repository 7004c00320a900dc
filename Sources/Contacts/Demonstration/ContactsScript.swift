import Community
import Content
import Foundation
import HTTP

/// The address book of the demonstration: its themes, the institutions and who works there.
enum ContactsScript {
    static let script = DemonstrationScript("contacts") { stage in
        let telling = StoryTelling(
            begin: { try send($0, on: stage, in: $1, by: $2, &$3) }, verbs: CareTelling.verbs)
        return try stage.preparing("themes.json5") {
            (theme: DemonstrationTheme, space, keeper, teller) in
            try teller.run(
                .post, ThemeKind.contacts.all(in: space), as: keeper,
                ["name": theme.name, "colour": theme.colour])
        } + telling.turns(on: stage)
    }

    private struct DemonstrationTheme: Decodable {
        let name: String
        let colour: String
    }

    /// Fields that stand in the head of a card under the names of its form.
    private static let plain = [
        "kind", "title", "given", "family", "prefix", "function", "organisation", "unit",
        "mandate_from", "mandate_until", "source", "consent", "consent_on", "note_sight",
        "telephone_1", "telephone_1_label", "telephone_1_sight", "telephone_2",
        "telephone_2_label", "telephone_2_sight", "mail_1", "mail_1_label", "mail_1_sight",
        "mail_2", "mail_2_label", "site_1", "site_1_label", "address_1", "address_1_extended",
        "address_1_code", "address_1_town", "address_1_country", "birthday", "birthday_sight",
    ]

    private static func send(
        _ story: DemonstrationStory, on stage: DemonstrationStage, in space: Space,
        by author: Person.ID, _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let kind = story.head["kind"] ?? ContactKind.organisation.rawValue
        let form = try teller.read(ContactsPaths.new(in: space) + "?kind=\(kind)", as: author)
        var fields: FormFields = ["note": story.body]
        for name in plain {
            if let value = story.head[name] { fields.append(name, value) }
        }
        if story.head["kind"] == nil { fields.append("kind", kind) }
        if let owner = story.head["owner"] {
            fields.append("owner", try stage.person(owner).description)
        }
        for theme in story.list("themes") { fields.append("theme", try form.choice(theme)) }
        for code in story.list("departments") { fields.append("department", code) }
        let address = try teller.create(ContactsPaths.contacts(in: space), as: author, fields)
        return try DemonstrationScene(of: story, in: space, at: address)
    }
}
