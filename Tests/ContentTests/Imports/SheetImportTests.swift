import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@Suite("Sheets brought in") struct SheetImportTests {
    let desk: ImportTown

    init() throws { desk = try ImportTown() }

    private static let sheet =
        "Nom;Note;Courriel;E-mail 2;Téléphone;Chat\r\n"
        + "Vélo;À prêter;a@x.fr;b@x.fr;05 61 00 00 00;Félix\r\n"
        + "Échelle;Trois mètres;;;;\r\n"

    @Test func `its columns are asked about, with what is guessed and what stands in them`() throws
    {
        let path = try desk.look(Self.sheet)
        #expect(try desk.page(path).location == path + "/columns")
        let form = try desk.page(path + "/columns")
        #expect(form.status == 200)
        #expect(form.words.contains("2 lignes. Lettres lues comme Unicode (UTF-8)"))
        #expect(form.words.contains("entre les colonnes\u{A0}: point-virgule"))
        #expect(form.words.contains("À prêter · Trois mètres"))
        #expect(
            (0..<6).map { form.chosen("column-\($0)") } == [
                "title", "body", "mail", "mail", "phone", "",
            ])
        #expect(form.chosen("encoding") == "UTF-8")
        #expect(try desk.cards().isEmpty)
    }

    @Test func `is looked at, then taken`() throws {
        let path = try desk.look(Self.sheet)
        #expect(try desk.settle(path).location == path)
        let preview = try desk.page(path)
        #expect(preview.words.contains("2 cartes nouvelles"), "\(preview.words)")
        #expect(preview.words.contains("Vélo Nouveau"))
        #expect(preview.values(of: "href").contains(path + "/columns"))
        let page = try desk.take(path)
        #expect(page.words.contains("C’est fait. 2 cartes nouvelles"), "\(page.words)")
        #expect(
            try desk.cards() == [
                "Vélo: À prêter +33561000000 a@x.fr b@x.fr", "Échelle: Trois mètres",
            ])
        let again = try desk.look(Self.sheet)
        #expect(try desk.page(again).words.contains("2 cartes déjà là"))
        #expect(try desk.page(again).words.contains("Rien à importer."))
    }

    @Test func `the next file with the same headers asks nothing`() throws {
        let path = try desk.look(Self.sheet)
        try desk.settle(path, nil, "", nil, nil, nil, "body")
        let next = try desk.look(Self.sheet.replacingOccurrences(of: "Félix", with: "Minou"))
        let preview = try desk.page(next)
        #expect(preview.status == 200)
        #expect(preview.words.contains("Minou"))
        #expect(try desk.page(next + "/columns").chosen("column-5") == "body")
        let other = try desk.look("Nom;Note\r\nVélo;x\r\n")
        #expect(try desk.page(other).location == other + "/columns")
    }

    @Test func `a column that is needed, or chosen twice, is said`() throws {
        let path = try desk.look(Self.sheet)
        let missing = try desk.settle(path, "")
        #expect(missing.status == 422)
        #expect(missing.words.contains("Choisissez la colonne «\u{A0}Titre\u{A0}»"))
        #expect(missing.chosen("column-0") == "")
        let twice = try desk.settle(path, nil, "title")
        #expect(twice.status == 422)
        #expect(twice.words.contains("«\u{A0}Titre\u{A0}» est déjà choisi"))
        let odd = try desk.settle(path, nil, "password")
        #expect(odd.status == 303)
    }

    @Test func `letters and separators are changed on the page`() throws {
        // Vélo, Prêté.
        let data = Data(
            "Nom,Note\nV\u{8E}lo,Pr\u{90}t\u{8E}\n".unicodeScalars.map { UInt8($0.value) })
        let path = try #require(try desk.send(data).location)
        #expect(try desk.page(path + "/columns").words.contains("Windows ou Latin-1"))
        let answer = try desk.board.visit(.malik).post(
            path + "/columns", ["encoding": "macintosh", "separator": "44"])
        #expect(answer.location == path + "/columns")
        #expect(try desk.page(path + "/columns").words.contains("Vélo"))
        let other = try desk.board.visit(.malik).post(
            path + "/columns", ["encoding": "macintosh", "separator": "59"])
        #expect(other.status == 303)
        #expect(try desk.page(path + "/columns").words.contains("Nom,Note"))
        try desk.board.visit(.malik).post(
            path + "/columns", ["encoding": "macintosh", "separator": "44"])
        try desk.settle(path)
        try desk.take(path)
        #expect(try desk.cards() == ["Vélo: Prêté"])
    }

    @Test(arguments: ["cartes.tsv", "cartes.TSV"])
    func `a file that says so has tabs, whatever its cells look like`(name: String) throws {
        let text = "Titre; nom\tNote\nVélo; \"rouge\tUn\nÉchelle; \"bleue\tDeux\n"
        let path = try desk.look(text, name)
        #expect(try desk.page(path + "/columns").words.contains("tabulation"))
        try desk.settle(path, "title", "body")
        try desk.take(path)
        #expect(try desk.cards() == ["Vélo; \"rouge: Un", "Échelle; \"bleue: Deux"])
        let other = try desk.look(text.replacingOccurrences(of: "Un", with: "Trois"), name)
        #expect(try desk.page(other).words.contains("1 carte modifiée"))
        // One that has none is read as it is.
        let plain = try desk.look("Titre;Note\nTente;Trois\n", name)
        try desk.settle(plain)
        #expect(try desk.page(plain).words.contains("Tente Nouveau"))
    }

    @Test func `what is wrong is told line by line, and nothing else is lost`() throws {
        let path = try desk.look(
            "Titre;Depuis;Numéro;Heures\nVélo;31/02/2026;6,12E+08;1,5\n;01/02/2026;;\n"
                + "Échelle;01/02/2026\nPersonne;;;\nTente;;;;trop\n")
        try desk.settle(path)
        let preview = try desk.page(path).words
        for sentence in [
            "«\u{A0}Depuis\u{A0}» ne se comprend pas sur cette ligne\u{202F}; la valeur est ignorée. Ligne 2",
            "«\u{A0}Numéro\u{A0}»\u{A0}: le tableur a arrondi ce nombre",
            "La colonne «\u{A0}Titre\u{A0}» est vide sur cette ligne. Ligne 3 01/02/2026 Non importé",
            "Cette ligne n’a que 2 cases", "Ce n’est rien. Ligne 5 Personne",
            "Cette ligne a 5 cases", "2 cartes nouvelles", "1 carte vide",
        ] { #expect(preview.contains(sentence), "\(sentence) in \(preview)") }
        let page = try desk.take(path)
        #expect(page.words.contains("«\u{A0}Depuis\u{A0}» ne se comprend pas"))
        #expect(try desk.cards() == ["Vélo: 1.5", "Échelle: 2026-02-01"])
    }

    @Test(arguments: [
        (Data(), "vide"),
        (Data(("Nom\n" + String(repeating: "a\n", count: 201)).utf8), "plus de 200 lignes"),
    ])
    func `what is no table is refused whole, and says why`(data: Data, words: String) throws {
        let answer = try desk.send(data)
        #expect(answer.status == 422)
        #expect(answer.words.contains(words), "\(answer.words)")
    }

    @Test func `it speaks English as well`() throws {
        let malik = try desk.board.visit(.malik)
        let path = try desk.look("Heading,Note\nBike,To lend\n")
        try desk.board.rename(.malik, "Malik Benali")
        try desk.board.write {
            try $0.run("UPDATE person SET locale = 'en' WHERE email = \(Resident.malik.email)")
        }
        malik.language = "en"
        let form = try malik.get(path + "/columns")
        #expect(form.words.contains("1 row. Letters read as Unicode (UTF-8)"), "\(form.words)")
        #expect(form.chosen("column-0") == "title")
        try desk.settle(path)
        #expect(try malik.get(path).words.contains("Bike New"))
    }

    @Test func `columns are those of a sheet that waits, and of its moderators`() throws {
        let path = try desk.look(Self.sheet)
        #expect(try desk.board.visit(.loic).get(path + "/columns").status == 403)
        #expect(try desk.board.visit(.malik).post(path, [:]).location == path + "/columns")
        let lines = try desk.look("CARDS\nUn\n", "deux.md")
        #expect(try desk.page(lines + "/columns").status == 404)
        try desk.settle(path)
        try desk.take(path)
        #expect(try desk.page(path + "/columns").status == 404)
    }
}
