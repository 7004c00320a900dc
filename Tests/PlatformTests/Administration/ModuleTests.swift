import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

@Suite("The modules of a space") struct ModuleTests {
    let town: Town
    private let home = "/\(Place.centre.rawValue)"
    private var modules: String { home + "/administration/modules" }

    init() throws { town = try Town(features: ThreeModules.features) }

    /// Saves the form of a module as its page would.
    @discardableResult
    private func save(
        _ module: String, isOn: Bool = true, name: String = "", by resident: Resident = .claire
    ) throws -> Answer {
        var fields: FormFields = ["name": name]
        if isOn { fields.append("on", "1") }
        for setting in town.site.settings(of: module) {
            fields.append(
                "setting-" + setting.name.replacing(".", with: "-"), setting.initial)
        }
        return try town.visit(as: resident).put("\(modules)/\(module)", fields)
    }

    private func topic(_ title: String) throws -> String {
        try town.visit(as: .malik).post(
            home + "/forum/themes",
            [
                "name": "Entraide", "summary": "", "colour": "blue", "audience": "space",
                "opening": "participants",
            ])
        let answer = try town.visit(as: .amina).post(
            home + "/forum/themes/1/topics",
            ["title": title, "text": "Bonjour @Denis Roques", "tags": ""])
        return try #require(answer.location)
    }

    private func rail(_ resident: Resident) throws -> [String] {
        let page = try town.visit(as: resident).get(home).text
        let rail =
            page.components(separatedBy: "<nav class=\"rail\"").last?
            .components(separatedBy: "</nav>").first ?? ""
        return rail.matches(of: /#(?:news|forum|whats-new)"\/><\/svg>([^<]+)</)
            .map { String($0.1) }
    }

    @Test func `a module that is switched off is nowhere, and comes back whole`() throws {
        let topic = try topic("Dédoublonner un livret")
        let lists = [home, home + "/search?q=livret", home + "/whats-new", "/account/notices"]
        func listed(_ resident: Resident) throws -> [Bool] {
            try lists.map { try town.visit(as: resident).get($0).words.contains("Dédoublonner") }
        }
        #expect(try listed(.denis) == [true, true, true, true])
        #expect(try save("forum", isOn: false).status == 303)
        for resident in [Resident.claire, .malik, .amina, .denis, .region] {
            let browser = try town.visit(as: resident)
            for address in [home + "/forum", topic, home + "/forum/themes/1"] {
                #expect(try browser.get(address).status == 404, "\(resident) \(address)")
            }
            #expect(try browser.post(topic + "/posts", ["text": "Encore"]).status == 404)
            #expect(try listed(resident) == [false, false, false, false], "\(resident)")
            #expect(try rail(resident) == ["Actualités", "Nouveautés"])
        }
        let filters = try town.visit(as: .amina).get(home + "/search").values(of: "href")
        #expect(!filters.contains { $0.contains("module=forum") })
        try save("forum")
        #expect(try listed(.denis) == [true, true, true, true])
        #expect(try town.visit(as: .amina).get(topic).status == 200)
    }

    @Test func `what hangs from a module that is off is out of reach too`() throws {
        let topic = try topic("Un sujet")
        let id = try #require(topic.split(separator: "/").last)
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(home + "/items/\(id)/report").status != 404)
        try save("forum", isOn: false)
        for address in ["/items/\(id)/report", "/items/\(id)/comments"] {
            #expect(try amina.post(home + address, ["text": "Non"]).status == 404, "\(address)")
        }
    }

    @Test func `another space keeps a module that one has switched off`() throws {
        try save("forum", isOn: false)
        #expect(try town.visit(as: .claire).get("/\(Place.network.rawValue)/forum").status == 200)
        #expect(try town.visit(as: .claire).get(home + "/forum").status == 404)
    }

    @Test func `guests of a public space find no more than its modules`() throws {
        try town.site.database.write { _ = try $0.run("UPDATE space SET is_public = 1") }
        #expect(try town.guest().get(home + "/whats-new").status == 200)
        try save("whats-new", isOn: false)
        #expect(try town.guest().get(home + "/whats-new").status == 404)
        #expect(try town.guest().get(home).status == 200)
    }

    @Test func `a module bears its own name wherever it is named`() throws {
        let topic = try topic("Un sujet")
        try save("forum", name: "  Échanges & débats ")
        #expect(try rail(.region) == ["Actualités", "Échanges &amp; débats", "Nouveautés"])
        for address in ["/menu", "/search", "/whats-new", "/forum", "/administration/rules"] {
            let page = try town.visit(as: .claire).get(home + address).words
            #expect(page.contains("Échanges & débats"), "\(address)")
        }
        #expect(try town.visit(as: .region).get(topic).words.contains("Échanges & débats"))
        try save("forum", name: "\u{200B} ")
        #expect(try rail(.region).contains("Forum"))
    }

    @Test func `a name that is too long or taken is refused at its field, and kept`() throws {
        let long = String(repeating: "é", count: 31)
        let answer = try save("forum", name: long)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"name-error\"") && answer.input("name") == long)
        #expect(try save("forum", name: "actualités").status == 422)
        #expect(try rail(.amina).contains("Forum"))
        #expect(try save("forum", name: String(repeating: "é", count: 30)).status == 303)
    }

    @Test func `modules change places with their neighbours`() throws {
        func move(_ module: String, _ way: String) throws -> Int {
            try town.visit(as: .claire).put("\(modules)/\(module)/place", ["to": way]).status
        }
        #expect(try rail(.amina) == ["Actualités", "Forum", "Nouveautés"])
        #expect(try move("whats-new", "up") == 303)
        #expect(try rail(.amina) == ["Actualités", "Nouveautés", "Forum"])
        #expect(try move("news", "up") == 303)
        #expect(try move("news", "down") == 303)
        #expect(try rail(.region) == ["Nouveautés", "Actualités", "Forum"])
        #expect(try move("news", "left") == 400)
        #expect(try move("polls", "up") == 404)
    }

    @Test func `the module of the home page stays on`() throws {
        let page = try town.visit(as: .claire).get(modules + "/news")
        #expect(page.words.contains("il reste toujours allumé"))
        let answer = try save("news", isOn: false)
        #expect(answer.status == 422 && answer.text.contains("id=\"on-error\""))
        #expect(try town.visit(as: .amina).get(home).status == 200)
    }

    @Test func `administrators alone decide, and what they decide is recorded`() throws {
        for resident in [Resident.malik, .amina, .region] {
            #expect(try save("forum", isOn: false, by: resident).status == 403)
        }
        #expect(try town.guest().put(modules + "/forum", ["name": ""]).status == 401)
        #expect(try town.visit(as: .claire).get(modules + "/members").status == 404)
        try save("forum", isOn: false)
        try save("forum")
        try save("forum", name: "Débats")
        let audit = try town.visit(as: .claire).get(home + "/administration/audit").words
        for line in ["a éteint le module Forum", "a allumé le module", "a réglé le module Forum"] {
            #expect(audit.contains(line), "\(line)")
        }
    }
}
