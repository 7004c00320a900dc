import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Links

@Suite("Importing bookmarks") struct ImportTests {
    let town: ImportTown

    init() throws { town = try ImportTown() }

    @Test func `folders become themes, and what will be added is shown first`() throws {
        let file = town.file(
            town.link("Sans", "https://a.example/"),
            town.folder(
                "Barre de favoris", town.link("Barre", "https://b.example/"),
                town.folder("Droit", town.link("Code", "https://c.example/?utm_source=x"))))
        let path = try town.look(file)
        let page = try town.here.visit(.malik).get(path)
        #expect(page.words.contains("3 liens nouveaux"))
        #expect(page.words.contains("Thème\u{A0}: Droit"))
        #expect(try town.links() == [])
        try town.take(file)
        #expect(
            try town.links() == [
                "Barre de favoris: Barre https://b.example/", "Droit: Code https://c.example/",
                "-: Sans https://a.example/",
            ])
    }

    @Test func `a second import doubles nothing, and changes nothing`() throws {
        let file = town.file(
            town.folder("Droit", town.link("Code", "https://c.example/")),
            town.link("Sans", "https://a.example/"))
        try town.take(file)
        let links = try town.links()
        let malik = try town.here.visit(.malik)
        let page = try malik.get(town.look(file))
        #expect(page.words.contains("2 liens déjà là"))
        #expect(page.words.contains("Il n’y a rien à importer"))
        let other = town.file(town.link("Autre titre", "http://c.example"))
        #expect(try malik.get(town.look(other)).words.contains("1 lien déjà là"))
        #expect(try town.links() == links)
    }

    @Test func `an address in two folders is one link under two themes`() throws {
        let file = town.file(
            town.folder("Droit", town.link("Code", "https://c.example/")),
            town.folder(
                "Paie", town.link("Bulletin", "https://b.example/"),
                town.link("Code du travail", "http://c.example/#haut"),
                town.link("Code", "https://c.example/")))
        let malik = try town.here.visit(.malik)
        let page = try malik.get(town.look(file))
        #expect(page.words.contains("2 liens nouveaux") && page.words.contains("1 lien modifié"))
        #expect(page.words.contains("Ira aussi dans le thème Paie"))
        let report = try town.take(file)
        #expect(report.words.contains("deux fois dans le fichier"))
        let links = [
            "Droit: Code https://c.example/", "Paie: Bulletin https://b.example/",
            "Paie: Code https://c.example/",
        ]
        #expect(try town.links() == links)
        #expect(try malik.get(town.look(file)).words.contains("Il n’y a rien à importer"))
    }

    @Test func `a second import adds a theme, and takes nothing that a person set`() throws {
        let theme = try town.here.theme("Choisi")
        let id = try town.here.add(
            "Mon titre", "https://c.example/",
            ["theme": theme.id.description, "description": "Ma description"])
        let sans = try town.here.add("Sans", "https://s.example/")
        try town.take(
            town.file(
                town.folder("Paie", town.link("Autre titre", "https://c.example/")),
                town.folder("choisi", town.link("Encore", "https://c.example/")),
                town.link("Sans thème", "https://c.example/"),
                town.folder("Paie", town.link("Sans", "https://s.example/"))))
        #expect(
            try town.links() == [
                "Choisi: Mon titre https://c.example/", "Paie: Mon titre https://c.example/",
                "Paie: Sans https://s.example/",
            ])
        #expect(try town.here.link(id).description == "Ma description")
        #expect(try town.here.page(sans).words.contains("Paie"))
        let verbs: [String] = try town.here.town.site.database.read {
            try $0.values("SELECT j.verb FROM journal AS j WHERE j.verb = 'imported'")
        }
        #expect(verbs == [])
    }

    @Test func `a hostile address is refused with its line, and the rest is taken`() throws {
        let file = town.file(
            town.link("Bon", "https://a.example/"), town.link("Script", "javascript:alert(1)"),
            town.link("Fichier", "file:///etc/passwd"),
            town.link("Dedans", "http://[::ffff:10.0.0.1]/"),
            town.link("Ici", "http://127.0.0.1/"), town.link("Zinnia", "place:sort=8"),
            town.link("Encore", "http://a.example/#haut"))
        let page = try town.take(file)
        #expect(page.words.contains("4 laissés de côté"))
        #expect(page.words.contains("Ligne 5"))
        #expect(page.words.contains("l’intérieur d’un réseau privé"))
        #expect(page.words.contains("deux fois dans le fichier"))
        #expect(!page.words.contains("Zinnia"))
        #expect(try town.links() == ["-: Bon https://a.example/"])
    }

    @Test func `what is no file of bookmarks brings nothing`() throws {
        let page = try town.send("<!DOCTYPE html><title>Bonjour</title><p>Texte")
        #expect(page.status == 422)
        #expect(page.words.contains("n’est pas un fichier de favoris"))
        #expect(try town.send("bonjour", "favoris.txt").status == 422)
        #expect(try town.send(town.file(), by: .loic).status == 403)
    }

    @Test func `what lies in the trash stays there`() throws {
        let id = try town.here.add("Code", "https://c.example/")
        try town.here.visit(.malik).delete(LinksPaths.link(id, in: town.here.space))
        let malik = try town.here.visit(.malik)
        let page = try malik.get(town.look(town.file(town.link("Code", "https://c.example/"))))
        #expect(page.words.contains("1 lien dans la corbeille"))
        #expect(try town.here.page(id).status == 404)
    }

    @Test func `the file of one space comes out equal from the space that takes it in`() throws {
        let theme = try town.here.theme("Textes & droits")
        try town.here.add(
            "Code <1>", "https://a.example/?x=1&y=2",
            ["theme": theme.id.description, "description": "Deux\nlignes"])
        try town.here.add("Sans", "https://b.example/")
        let file = try town.exported()
        let other = try ImportTown()
        try other.take(file)
        #expect(try other.exported() == file)
    }

    @Test func `one line of what is new tells of all, and one notice to each`() throws {
        try town.take(
            town.file(
                (0..<5).map { town.link("Lien \($0)", "https://\($0).example/") }
                    .joined(separator: "\n")))
        let lines: [String] = try town.here.town.site.database.read {
            try $0.values(
                "SELECT j.verb || ': ' || j.title AS line FROM journal AS j ORDER BY j.id")
        }
        // It outlives each of them, and so names none.
        #expect(lines == ["imported: 5\u{A0}liens"])
    }

    @Test func `thousands of bookmarks are taken, each folder as one theme`() throws {
        let folders = (0..<20).map { number in
            town.folder(
                "Dossier \(number)",
                (0..<100).map { town.link("L\($0)", "https://s\(number)-\($0).example/") }
                    .joined(separator: "\n"))
        }
        try town.take(town.file(folders.joined(separator: "\n")))
        #expect(try town.links().count == 2_000)
        let themes: Int = try town.here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM link_theme AS t")
        }
        #expect(themes == 20)
    }
}
