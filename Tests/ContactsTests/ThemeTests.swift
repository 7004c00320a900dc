import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Contacts

@Suite("Themes of contacts") struct ThemeTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    @Test func `moderators name them, and cards stay when one goes`() throws {
        let theme = try here.theme("Financeurs")
        let themes = ThemeKind.contacts.all(in: here.space)
        let again = try here.visit(.malik).post(themes, ["name": "financeurs", "colour": "red"])
        #expect(again.status == 422)
        let id = try here.add("Dupont", ["theme": theme.description])
        #expect(try here.page(id).words.contains("Financeurs"))
        #expect(try here.visit(.malik).get(themes).words.contains("1 fiche"))
        let gone = try here.visit(.malik).delete(ThemeKind.contacts.one(theme, in: here.space))
        #expect(gone.status == 303)
        #expect(try !here.page(id).words.contains("Financeurs"))
    }
}
