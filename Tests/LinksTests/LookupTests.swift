import Community
import Content
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Links

@Suite("Looking a page up") struct LookupTests {
    let here: LinksTown

    init() throws { here = try LinksTown() }

    private func lookUp(_ address: String, _ more: FormFields = [:]) throws -> Answer {
        var fields: FormFields = ["address": address]
        for field in more.all { fields.append(field.name, field.value) }
        return try here.visit(.amina).post(LinksPaths.lookup(in: here.space), fields)
    }

    @Test func `the title and the description of the page fill in the form`() throws {
        here.field.set { _ in
            .page("Institut &amp; travail", "<meta name=description content='Des stages.'>")
        }
        let answer = try lookUp(here.field.address("/page?utm_source=x"))
        #expect(answer.status == 200)
        #expect(answer.input("title") == "Institut &amp; travail")
        #expect(answer.text.contains("Des stages."))
        #expect(answer.input("address") == here.field.address("/page"))
        #expect(here.field.asked == ["GET /page"])
    }

    @Test func `what was typed already stays`() throws {
        let answer = try lookUp(here.field.address("/"), ["title": "Mon titre"])
        #expect(answer.input("title") == "Mon titre")
    }

    @Test func `the form of a link that is there is filled in, and nothing is saved`() throws {
        here.field.set { _ in .page("Nouveau titre", "<meta name=description content='Neuf.'>") }
        let address = here.field.address("/page")
        let id = try here.add("Ancien", address, ["description": "Vieux."])
        let malik = try here.visit(.malik)
        let form = try malik.get(LinksPaths.edit(id, in: here.space))
        let lookup = LinksPaths.lookupOf(id, in: here.space)
        #expect(form.text.contains("formaction=\"\(lookup)\""))
        var fields: FormFields = [
            "title": "Ancien", "address": address, "description": "Vieux.",
            "version": form.input("version") ?? "",
        ]
        let filled = try malik.put(lookup, fields)
        #expect(filled.input("title") == "Nouveau titre")
        #expect(filled.text.contains("Neuf."))
        #expect(filled.input("version") == form.input("version"))
        #expect(try here.link(id).item.title == "Ancien")

        fields = [
            "title": "Écrit à l’instant", "address": address, "description": "Écrite aussi.",
            "version": form.input("version") ?? "",
        ]
        let typed = try malik.put(lookup, fields)
        #expect(typed.input("title") == "Écrit à l’instant")
        #expect(typed.text.contains("Écrite aussi."))
        #expect(typed.words.contains("Ce que vous avez écrit est resté"))
        #expect(typed.words.contains("Nouveau titre"))
        #expect(try malik.put(LinksPaths.link(id, in: here.space), fields).status == 303)
        #expect(try malik.put(lookup, fields).status == 409)
        #expect(try here.visit(.loic).put(lookup, fields).status == 403)
    }

    @Test func `the form of a link stays as it is where the page has nothing to say`() throws {
        here.field.set { _ in .status("404 Not Found") }
        let address = here.field.address("/page")
        let id = try here.add("Ancien", address)
        let lookup = LinksPaths.lookupOf(id, in: here.space)
        let malik = try here.visit(.malik)
        let answer = try malik.put(lookup, ["title": "Ancien", "address": address])
        #expect(answer.input("title") == "Ancien")
        #expect(answer.words.contains("pas de page à lire"))
        let none = try malik.put(lookup, ["title": "Ancien", "address": "file:///etc/passwd"])
        #expect(none.text.contains("address-error"))
    }

    @Test func `a title that is a script is shown as a text`() throws {
        here.field.set { _ in .page("&lt;script&gt;alert(1)&lt;/script&gt;") }
        let answer = try lookUp(here.field.address("/"))
        #expect(!answer.text.contains("<script>alert"))
    }

    @Test func `nothing inside is looked up`() throws {
        let inside = try FieldSite()
        here.field.set { _ in .moved(302, "http://127.0.0.1:\(inside.port)/") }
        for address in [here.field.address("/"), "http://private.example/"] {
            let answer = try lookUp(address)
            #expect(answer.words.contains("ne peut pas être visitée d’ici"), "\(address)")
        }
        for address in ["http://127.0.0.1:\(inside.port)/", "file:///etc/passwd"] {
            #expect(try lookUp(address).text.contains("address-error"), "\(address)")
        }
        #expect(inside.asked == [])
    }

    @Test func `a page without end, and one that is none, are told apart`() throws {
        here.field.set { asked in
            asked.path == "/image" ? .body([0x89], "image/png") : .endless
        }
        #expect(try lookUp(here.field.address("/image")).words.contains("pas de page à lire"))
        #expect(try lookUp(here.field.address("/")).words.contains("n’a pas de titre"))
        #expect(try lookUp("https://nulle.example/").words.contains("n’existe pas"))
    }

    @Test func `the icon is fetched once, made small, and served by us`() throws {
        let png = Self.png
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/icon.png": .body(png, "image/png")
            default: .page("Bonjour", "<link rel=icon sizes=32x32 href=/icon.png>")
            }
        }
        let id = try here.add("Site", here.field.address("/page"))
        try here.check()
        #expect(try here.link(id).icon != nil)
        let icon = try here.visit(.loic).get(LinksPaths.icon(id, in: here.space))
        #expect(icon.status == 200)
        #expect(icon.body.starts(with: [0xFF, 0xD8]))
        #expect(try here.list().text.contains(LinksPaths.icon(id, in: here.space)))
        here.field.forget()
        try here.check(after: 8)
        #expect(!here.field.asked.contains("GET /icon.png"))
    }

    @Test(arguments: [PhonePicture.profiledPNG, PhonePicture.turnedPNG])
    func `an icon is upright and in its colours`(_ picture: [UInt8]) throws {
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/icon.png": .body(picture, "image/png")
            default: .page("Bonjour", "<link rel=icon sizes=32x32 href=/icon.png>")
            }
        }
        let id = try here.add("Site", here.field.address("/page"))
        try here.check()
        let icon = try here.visit(.loic).get(LinksPaths.icon(id, in: here.space))
        let seen = try SeenPicture(try #require(icon.file).path)
        let isTurned = picture == PhonePicture.turnedPNG
        #expect(try isTurned ? seen.quarters == "BRWG" : seen.shows(PhonePicture.shown))
    }

    @Test func `an icon that is no picture is none`() throws {
        here.field.set { asked in
            asked.path == "/robots.txt" ? .status("404 Not Found") : .page("Bonjour")
        }
        let id = try here.add("Site", here.field.address("/page"))
        try here.check()
        #expect(try here.link(id).icon == nil)
        #expect(try here.link(id).iconAt != nil)
        #expect(try here.visit(.loic).get(LinksPaths.icon(id, in: here.space)).status == 404)
    }

    @Test func `an icon that is not answered for is looked for at the next look`() throws {
        let png = Self.png
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/page": .page("Bonjour", "<link rel=icon sizes=32x32 href=/icon.png>")
            default: .status("429 Too Many Requests")
            }
        }
        let id = try here.add("Site", here.field.address("/page"))
        try here.check()
        #expect(try here.link(id).iconAt == nil)
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/icon.png": .body(png, "image/png")
            default: .page("Bonjour", "<link rel=icon sizes=32x32 href=/icon.png>")
            }
        }
        try here.check(after: 8)
        #expect(try here.link(id).icon != nil)
    }

    @Test func `an icon that was not there is looked for again a month later`() throws {
        let png = Self.png
        let id = try here.add("Site", here.field.address("/page"))
        try here.check()
        here.field.set { asked in
            switch asked.path {
            case "/robots.txt": .status("404 Not Found")
            case "/icon.png": .body(png, "image/png")
            default: .page("Bonjour", "<link rel=icon sizes=32x32 href=/icon.png>")
            }
        }
        try here.check(after: 8)
        #expect(try here.link(id).icon == nil)
        try here.check(after: 23)
        #expect(try here.link(id).icon != nil)
    }

    @Test func `of an icon file the largest PNG is taken`() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]
        var file: [UInt8] = [0, 0, 1, 0, 1, 0] + [UInt8](repeating: 0, count: 8)
        file += [10, 0, 0, 0, 22, 0, 0, 0]
        #expect(IconFile.picture(file + png) == png)
        #expect(IconFile.picture(file) == nil)
        #expect(IconFile.picture([0, 0, 1, 0, 255, 255]) == nil)
    }

    /// One red pixel.
    private static let png: [UInt8] = Array(
        Data(
            base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQ"
                + "DwAEhQGAhKmMIQAAAABJRU5ErkJggg==") ?? Data())
}
