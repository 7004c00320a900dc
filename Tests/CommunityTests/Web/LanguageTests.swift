import Community
import Foundation
import TestKit
import Testing

@Suite("The language of a guest") struct LanguageTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `a guest is shown the site's own language, whatever their browser speaks`() throws {
        let page = try town.guest().get("/sign-in", headers: ["Accept-Language": "en"])
        #expect(page.text.contains("<html lang=\"fr\">"))
        #expect(page.words.contains("Se connecter"))
    }

    @Test func `they choose another, stay where they were, and keep it`() throws {
        let guest = town.guest()
        let page = try guest.get("/forgotten-password?a=1&b=2")
        #expect(page.text.contains("lang=\"fr\" hreflang=\"fr\" aria-current=\"true\">Français"))
        let english = try #require(
            page.values(of: "href").first { $0.hasPrefix("/language?to=en") })
        let answer = try guest.get(english)
        #expect(answer.location == "/forgotten-password?a=1&b=2")
        #expect(try guest.get("/sign-in").text.contains("<html lang=\"en\">"))
        #expect(try guest.get("/sign-in/nowhere").text.contains("<html lang=\"en\">"))
        #expect(try town.guest().get("/sign-in").text.contains("<html lang=\"fr\">"))
    }

    @Test func `whoever has an account has chosen there`() throws {
        let amina = try town.visit(as: .amina)
        _ = try amina.get("/language?to=en")
        let page = try amina.get("/account")
        #expect(page.text.contains("<html lang=\"fr\">"))
        #expect(!page.text.contains("/language?to="))
    }

    @Test(arguments: ["de", "", "fr;x"])
    func `a language that the site does not speak is none`(_ locale: String) throws {
        #expect(try town.guest().get("/language?to=\(locale)").status == 404)
    }

    @Test(arguments: ["https://a.example/", "//a.example", "/\\a.example"])
    func `a choice leads to no other site`(_ next: String) throws {
        let text = next.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        #expect(try town.guest().get("/language?to=en&next=\(text)").location == "/")
    }
}
