import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration
@testable import Community

@Suite("How a space welcomes people") struct SpaceWelcomeTests {
    let town: Town
    private let centre = "/" + Place.centre.rawValue
    private var form: String { centre + "/administration/welcome" }

    init() throws { town = try Town(features: []) }

    @discardableResult
    private func save(_ fields: FormFields) throws -> Answer {
        try town.visit(as: .claire).putRead(form, fields)
    }

    @Test func `nothing of it is shown to whoever does not belong to it until it opens its page`()
        throws
    {
        for path in ["/about", "/about/logo", "/colours.css"] {
            let (there, nowhere) = (
                try town.guest().get(centre + path), try town.guest().get("/rien" + path)
            )
            #expect(there.status == 404 && nowhere.status == 404, "\(path)")
            let network = "/" + Place.network.rawValue
            #expect(try town.visit(as: .amina).get(network + path).status == 404, "\(path)")
        }
        #expect(try !town.guest().get(centre).words.contains(Place.centre.name))
    }

    @Test func `the page that it opens has its name, its text, and how to join, and no more`()
        throws
    {
        try save(["page": "1", "door": "Nous aidons à la **VAE**.", "home": "Pour nous."])
        let page = try town.guest().get(centre + "/about")
        #expect(page.status == 200 && page.text.contains("<strong>VAE</strong>"))
        #expect(
            page.words.contains(Place.centre.name)
                && !page.values(of: "href").contains(centre + "/join"))
        try town.visit(as: .claire).post(centre + "/administration/requests")
        let open = try town.guest().get(centre + "/about")
        #expect(open.values(of: "href").contains(centre + "/join"))
        #expect(!page.words.contains("Pour nous") && !page.words.contains("Amina"))
        #expect(try town.guest().get(centre + "/members").status == 401)
        try save(["door": "Nous aidons."])
        #expect(try town.guest().get(centre + "/about").status == 404)
        let audit = try town.visit(as: .claire).get(centre + "/administration/audit").words
        #expect(audit.contains("a ouvert la page publique") && audit.contains("a fermé la page"))
    }

    @Test func `a page without a text, or a colour that is none, is refused and kept`() throws {
        let empty = try save(["page": "1", "door": "", "home": "Bonjour à toutes."])
        #expect(empty.status == 422 && empty.text.contains("Bonjour à toutes."))
        for hex in ["rouge", "#12", "#12345g", "url(x)", "#fff;}"] {
            let answer = try save(["colour": "own", "hex": hex, "home": "Bonjour."])
            #expect(answer.status == 422 && answer.input("hex") != nil, "\(hex)")
            #expect(answer.text.contains("Bonjour."))
        }
    }

    @Test func `its colour stands in a stylesheet of its own, and is adjusted with a word`() throws
    {
        let bare = try town.visit(as: .amina).get(centre + "/members").text
        #expect(!bare.contains("colours.css"))
        let saved = try save(["colour": "own", "hex": "#ffe100"])
        let told = try town.visit(as: .claire).follow(saved).words
        #expect(told.contains("La couleur a été un peu foncée"))
        let page = try town.visit(as: .amina).get(centre + "/members")
        let sheet = try #require(
            page.values(of: "href").first { $0.contains("/colours.css?v=ffe100") })
        let css = try town.visit(as: .amina).get(sheet)
        #expect(css.status == 200 && css.headers["Content-Type"]?.hasPrefix("text/css") == true)
        #expect(css.text.contains("--accent:#") && css.text.contains("prefers-color-scheme:dark"))
        try save(["colour": ""])
        #expect(try !town.visit(as: .amina).get(centre + "/members").text.contains("colours.css"))
    }

    @Test(arguments: ["", "blue"])
    func `a colour that is typed counts, whatever is chosen`(chosen: String) throws {
        try save(["colour": chosen, "hex": "#6a1b4d"])
        #expect(try town.visit(as: .claire).get(form).input("hex") == "#6a1b4d")
        let refused = try save(["colour": chosen, "hex": "rouge"])
        #expect(refused.status == 422 && refused.input("hex") == "rouge")
    }

    @Test(arguments: [
        "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffe100", "#7f7f7f", "#0b5a5e",
        "#fbf8f2", "#12191b", "#e3efec",
    ])
    func `whatever is chosen, texts are read by day and by night`(hex: String) throws {
        let colours = SpaceColours(try #require(Colour(hex: hex)))
        for (tones, grounds) in [
            (colours.light, SpaceColours.Grounds.light), (colours.dark, .dark),
        ] {
            for ground in grounds.all + [grounds.on, tones.tint] {
                #expect(tones.accent.contrast(with: ground) >= 4.5, "\(hex) on \(ground.hex)")
            }
        }
    }

    @Test func `contrast is measured as the standard has it`() throws {
        let (black, white) = (Colour.black, Colour.white)
        #expect(abs(black.contrast(with: white) - 21) < 0.001)
        let grey = try #require(Colour(hex: "#767676"))
        #expect(abs(grey.contrast(with: white) - 4.54) < 0.01)
        #expect(Colour(hex: "#1af")?.hex == "#11aaff")
    }
}
