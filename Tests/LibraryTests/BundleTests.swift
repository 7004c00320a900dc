import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Many documents as one archive") struct BundleTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    private func archive(_ theme: Theme.ID, as resident: Resident = .loic) throws -> StoredZip {
        let answer = try room.visit(resident).get(BundlePaths.themeFile(theme, in: room.space))
        try #require(answer.status == 200)
        return try StoredZip(answer.body)
    }

    private func page(_ theme: Theme.ID, as resident: Resident = .loic) throws -> Answer {
        try room.visit(resident).get(BundlePaths.theme(theme, in: room.space))
    }

    private func chosen(
        _ ids: [Item.ID], file: Bool = true, as resident: Resident = .loic
    ) throws -> Answer {
        let path =
            file
            ? BundlePaths.selectionFile(in: room.space) : BundlePaths.selection(in: room.space)
        let query = ids.map { "document=\($0)" }.joined(separator: "&")
        return try room.visit(resident).get(path + "?" + query)
    }

    @Test func `a theme comes with those below it as folders, and says what it holds`() throws {
        let below = try room.theme("Décrets: 2019", ["parent": room.theme.description])
        let other = try room.theme("Ailleurs")
        let law = try room.publish("Loi du 5 mars", ["publisher": "Journal officiel"])
        try room.publish("Décret", ["theme": below.description])
        try room.publish("Hors sujet", ["theme": other.description])
        let shown = try page(room.theme)
        #expect(shown.status == 200)
        #expect(shown.words.contains("2 documents, "))
        #expect(try room.list().text.contains(BundlePaths.theme(room.theme, in: room.space)))
        let answer = try room.visit(.loic).get(
            BundlePaths.themeFile(room.theme, in: room.space))
        #expect(answer.headers["Content-Type"] == "application/zip")
        #expect(
            answer.headers["Content-Disposition"]?.contains("2019-06-03.zip") ?? false)
        let zip = try StoredZip(answer.body)
        #expect(
            zip.names == [
                "Textes législatifs/Décrets- 2019/Décret.pdf",
                "Textes législatifs/Loi du 5 mars.pdf", "manifeste.csv", "LISEZMOI.txt",
            ])
        #expect(try zip.entries[1].bytes == room.file(law).body)
        let version = try room.version(law)
        let row =
            "Textes législatifs/Loi du 5 mars.pdf,Loi du 5 mars,1,Malik Benali,2019-06-03,,"
            + "Journal officiel,,\(version.size),\(version.digest),présent\r\n"
        #expect(zip.text("manifeste.csv").hasPrefix("\u{FEFF}Fichier,Titre,Version,"))
        #expect(zip.text("manifeste.csv").contains(row))
        let text = zip.text("LISEZMOI.txt")
        #expect(text.contains("Version 1, vérifiée par Malik Benali le 3 juin 2019"))
        #expect(text.contains(version.digest))
        #expect(!text.contains("manquent"))
    }

    @Test func `what is no reader's is in nobody's archive, not even its author's`() throws {
        try room.propose("Proposition secrète")
        let id = try room.publish("Accord")
        let first = try room.version(id)
        try room.sendVersion(of: id, room.town.pdf("Secret.pdf", "Avenant"))
        for resident in [Resident.loic, .region, .amina, .malik] {
            let zip = try archive(room.theme, as: resident)
            #expect(zip.names.count == 3)
            #expect(zip.text("manifeste.csv").contains(first.digest))
            #expect(!zip.text("manifeste.csv").lowercased().contains("secr"))
        }
        let ids = try [id, room.propose("Autre secret")]
        #expect(try StoredZip(chosen(ids, as: .malik).body).names.count == 3)
    }

    @Test func `what one may not see is neither there nor counted`() throws {
        let group = try room.town.group("Bureau", [.sofia])
        let hidden = try room.theme(
            "Bureau",
            [
                "parent": room.theme.description, "audience": "groups", "group": group,
            ])
        try room.publish("Public")
        let secret = try room.propose("Réservé", nil, ["theme": hidden.description], by: .sofia)
        try room.decide("vetted", room.version(secret))
        #expect(try archive(room.theme, as: .sofia).names.count == 4)
        #expect(
            try archive(room.theme).names == [
                "Textes législatifs/Public.pdf", "manifeste.csv", "LISEZMOI.txt",
            ])
        #expect(try page(room.theme).words.contains("1 document, "))
        #expect(try page(hidden).status == 404)
        #expect(try chosen([secret]).status == 404)
        #expect(try !chosen([secret], file: false).words.contains("Réservé"))
    }

    @Test func `those that are ticked come alone, in one folder`() throws {
        let ids = try ["Guide", "guide", "Autre"].map { title in
            try room.publish(title, ["again": "1"])
        }
        #expect(try room.list().text.contains("name=\"document\" value=\"\(ids[0])\""))
        let shown = try chosen(Array(ids.prefix(2)), file: false)
        #expect(shown.status == 200)
        #expect(shown.words.contains("2 documents, ") && !shown.words.contains("Autre"))
        let zip = try StoredZip(chosen(Array(ids.prefix(2))).body)
        #expect(zip.names == ["Guide.pdf", "guide (2).pdf", "manifeste.csv", "LISEZMOI.txt"])
    }

    @Test func `nothing ticked, and a theme of nothing, are told`() throws {
        #expect(try chosen([]).status == 404)
        let none = try chosen([], file: false)
        #expect(none.words.contains("Cochez au moins un document"))
        #expect(try page(room.theme).words.contains("aucun document à télécharger"))
        let id = try room.publish("Ancien")
        _ = try room.visit(.malik).post(LibraryPaths.archiving(id, in: room.space))
        let file = BundlePaths.themeFile(room.theme, in: room.space)
        #expect(try room.visit(.loic).get(file).status == 404)
    }

    @Test func `a file that is gone or altered is left out, and said`() throws {
        let ids = try ["Altéré", "Perdu", "Sain"].map { title in
            try room.publish(title)
        }
        let paths = try ids.map { id in
            let digest = try #require(FileDigest(hex: room.version(id).digest))
            return room.town.site.files.path(of: digest)
        }
        chmod(paths[0], 0o600)
        var bytes = try Data(contentsOf: URL(filePath: paths[0]))
        bytes[0] ^= 1
        try bytes.write(to: URL(filePath: paths[0]))
        unlink(paths[1])
        let zip = try archive(room.theme)
        #expect(zip.names == ["Textes législatifs/Sain.pdf", "manifeste.csv", "LISEZMOI.txt"])
        let text = zip.text("LISEZMOI.txt")
        #expect(text.contains("- Altéré (absent, le fichier a été altéré sur le serveur)"))
        #expect(text.contains("- Perdu (absent, le fichier manque sur le serveur)"))
        #expect(zip.text("manifeste.csv").contains("altéré sur le serveur"))
        #expect(room.town.log.all.contains { $0.contains("of the document \(ids[1])") })
        #expect(!room.town.log.all.contains { $0.contains("Perdu") })
    }

    @Test func `a title is no formula of the table, and no path of the archive`() throws {
        try room.publish("=HYPERLINK(\"http://a\")", ["publisher": "-1+2"])
        try room.publish("../../etc/passwd")
        let zip = try archive(room.theme)
        #expect(zip.text("manifeste.csv").contains("\"'=HYPERLINK(\"\"http://a\"\")\""))
        #expect(zip.text("manifeste.csv").contains("\"'-1+2\""))
        #expect(zip.names.allSatisfy { !$0.contains("../") })
    }

    @Test func `each document in it counts as downloaded`() throws {
        let ids = try ["Un", "Deux"].map { try room.publish($0) }
        _ = try archive(room.theme)
        for id in ids { #expect(try room.page(id).words.contains("Téléchargé 1 fois")) }
    }

    private func statements(_ address: String) throws -> Int {
        var requests = try InternalRequest(room.town.site)
        _ = try requests.run(.get, address, as: room.town.person(.loic))
        return requests.statements
    }

    @Test func `as many statements whatever its length, and too much is told before`() throws {
        let file = BundlePaths.themeFile(room.theme, in: room.space)
        let shown = BundlePaths.theme(room.theme, in: room.space)
        try room.fill(20, to: room.theme)
        let few = (try statements(shown), try statements(file))
        #expect(few.0 <= 15 && few.1 <= 15)
        try room.fill(1_980, to: room.theme)
        #expect(try (statements(shown), statements(file)) == few)
        #expect(try page(room.theme).text.contains(file))
        try room.fill(1, to: room.theme)
        let large = try page(room.theme)
        #expect(large.words.contains("2\u{202F}000 documents"))
        #expect(!large.text.contains(file))
        let refused = try room.visit(.loic).get(file)
        #expect(refused.status == 413)
        #expect(refused.words.contains("C’est trop pour une seule archive"))
    }
}
