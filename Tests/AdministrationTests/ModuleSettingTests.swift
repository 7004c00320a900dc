import Content
import HTTP
import TestKit
import Testing

@testable import Administration
@testable import Community

@Suite("The settings of a module") struct ModuleSettingTests {
    let board: PinboardTown

    init() throws { board = try PinboardTown() }

    private func save(_ fields: FormFields) throws -> Answer {
        var fields = fields
        fields.append("on", "1")
        fields.append("name", "")
        return try board.visit(.claire).put(
            SpacePaths.module("pinboard", in: board.space), fields)
    }

    private func space() throws -> Space { try board.town.space(.centre) }

    @Test func `settings of each kind hold as they are saved`() throws {
        let before = try space()
        #expect(before[Pinboard.isOpen] && before[Pinboard.size] == "small")
        #expect(before[Pinboard.columns] == 2 && before[Pinboard.motto] == "")
        let answer = try save([
            "setting-pinboard-size": "large", "setting-pinboard-columns": " 4 ",
            "setting-pinboard-motto": "Ça tient = à\nl’œil",
        ])
        #expect(answer.status == 303)
        let after = try space()
        #expect(!after[Pinboard.isOpen] && after[Pinboard.size] == "large")
        #expect(after[Pinboard.columns] == 4 && after[Pinboard.motto] == "Ça tient = à l’œil")
        let form = try board.visit(.claire).get(SpacePaths.module("pinboard", in: board.space))
        #expect(form.text.contains("value=\"large\" selected"))
        #expect(form.input("setting-pinboard-motto") == "Ça tient = à l’œil")
        #expect(try board.town.space(.network)[Pinboard.size] == "small")
    }

    @Test(arguments: [
        ("size", "huge"), ("size", ""), ("columns", "0"), ("columns", "5"), ("columns", "deux"),
        ("columns", ""), ("motto", String(repeating: "é", count: 21)),
    ])
    func `what cannot be is refused at its field, with all that was typed`(
        name: String, value: String
    ) throws {
        var fields: FormFields = [:]
        for (usual, text) in [("size", "large"), ("columns", "3"), ("motto", "Restons amis")] {
            fields.append("setting-pinboard-" + usual, usual == name ? value : text)
        }
        let answer = try save(fields)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"setting-pinboard-\(name)-error\""))
        #expect(answer.text.contains("href=\"#setting-pinboard-\(name)\""))
        if name != "motto" { #expect(answer.input("setting-pinboard-motto") == "Restons amis") }
        #expect(try space().choices.values.isEmpty)
    }

    @Test func `a value that the module no longer knows gives way to the usual one`() throws {
        try board.write { db in
            var choices = SpaceChoices()
            choices.values = ["pinboard.columns": "9", "pinboard.size": "large", "gone.x": "1"]
            try SpaceStore(db: db).save(choices, hiding: [], in: board.space.id)
        }
        #expect(try space()[Pinboard.columns] == 2 && space()[Pinboard.size] == "large")
        #expect(
            try save(["setting-pinboard-size": "small", "setting-pinboard-columns": "3"]).status
                == 303)
        #expect(try space().choices.values["gone.x"] == "1")
    }

    @Test func `choices are read as they were written, and what is strange is left out`() throws {
        var choices = SpaceChoices()
        choices.switchedOff = ["forum"]
        choices.names = ["news": "Vie du réseau", "forum": "Débats"]
        choices.places = ["news": 2, "forum": 1]
        choices.values = ["a.line": "un = deux  trois", "a.flag": "true"]
        #expect(SpaceChoices(text: choices.text) == choices)
        #expect(SpaceChoices(text: choices.text + "colour news red\nx\n\nplace") == choices)
    }

    @Test func `a setting that no form would show stops the start`() throws {
        let lost = Feature(name: "lost", declares: [Pinboard.size.declaration])
        #expect(throws: FeatureError.settingWithoutModule("pinboard.size", "lost")) {
            _ = try Town(features: [lost])
        }
    }
}
