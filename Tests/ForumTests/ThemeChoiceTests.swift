import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Whom a theme is for") struct ThemeChoiceTests {
    let square: ForumTown
    private let malik: Browser
    private let bureau: String

    init() throws {
        square = try ForumTown()
        malik = try square.visit(.malik)
        bureau = try square.town.group("Bureau", [.amina])
    }

    @Test func `a group that is ticked beside the whole space is refused and kept`() throws {
        let refused = try make("space")
        #expect(refused.status == 422)
        #expect(refused.words.contains("Des groupes sont cochés, mais un autre public"))
        #expect(refused.text.contains("value=\"\(bureau)\" checked"))
        #expect(try count() == 0)
        #expect(try make("groups").status == 303)
        #expect(try count() == 1)
    }

    @Test func `a form opened before somebody else saved does not open a closed theme`() throws {
        #expect(try make("groups").status == 303)
        let id = try square.count("SELECT MAX(t.id) AS n FROM forum_theme AS t")
        let address = ForumPaths.theme(Theme.ID(rawValue: Int64(id)), in: square.space)
        let old = try malik.get(address + "/edit")
        var fields: FormFields = ["name": "Trésorerie", "audience": "moderators"]
        fields.append("version", old.input("version") ?? "")
        #expect(try malik.put(address, fields).status == 303)
        fields = ["name": "Trésorerie", "audience": "groups", "group": bureau]
        fields.append("version", old.input("version") ?? "")
        let refused = try malik.put(address, fields)
        #expect(refused.status == 409)
        #expect(refused.words.contains("Une autre personne a enregistré autre chose"))
        #expect(try malik.get(address + "/edit").text.contains("value=\"moderators\" checked"))
    }

    private func make(_ audience: String) throws -> Answer {
        try malik.post(
            ForumPaths.themes(in: square.space),
            ["name": "Bureau et comptes", "audience": audience, "group": bureau])
    }

    private func count() throws -> Int {
        try square.count(
            "SELECT COUNT(*) AS n FROM forum_theme AS t WHERE t.name = 'Bureau et comptes'")
    }
}
