import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("The archive of one's data") struct PackageTests {
    let here: PersonalTown

    init() throws {
        here = try PersonalTown()
        try here.leaveTraces(.amina, "d’Amina")
        try here.leaveTraces(.loic, "de Loïc")
    }

    private var town: Town { here.town }
    private let address = "/account/data/package"
    private let page = "Mes données.html"

    /// A message with files of such names.
    private func send(_ names: [String], by resident: Resident) throws {
        for name in names {
            let file = try town.pdf(name, "\(resident) \(name)")
            let sent = try town.visit(as: resident).post(
                here.topicAddress + "/posts", ["text": "Voir \(name.count)"], files: [file])
            #expect(sent.status == 303, "\(sent.words)")
        }
    }

    @Test func `has a page that reads well, offline and without a script`() throws {
        let answer = try town.package(of: .amina)
        #expect(answer.status == 200 && answer.headers["Cache-Control"] == "no-store")
        #expect(answer.file?.type.essence == "application/zip")
        #expect(answer.file?.disposition?.headerValue.hasPrefix("attachment") == true)
        let html = try StoredZip(answer.body).text(page)
        #expect(html.contains("<html lang=\"fr\">") && html.hasSuffix("</body></html>\n"))
        for part in ["<script", "http-equiv", "src=", "<link"] { #expect(!html.contains(part)) }
        #expect(html.contains("<th scope=\"col\">Texte</th>"))
        #expect(html.contains("<td>Réponse d’Amina</td>"))
        #expect(html.contains("<dt>Adresse e-mail</dt><dd>\(Resident.amina.email)</dd>"))
        #expect(html.contains("lundi 3 juin 2019 à 14"))
        #expect(!html.contains("de Loïc") && !html.contains("personal."))
    }

    @Test func `has the files under their own names, made safe, and nobody else's`() throws {
        let long = String(repeating: "é", count: 100) + ".pdf"
        try send(["Été à Sète.pdf", "été à sète.pdf", "../../etc/passwd.pdf", long], by: .amina)
        try send(["De Loïc.pdf"], by: .loic)
        let zip = try StoredZip(town.package(of: .amina).body)
        let files = zip.names.filter { $0.hasPrefix("Fichiers/") }
        #expect(files.count == 4 && Set(files.map { $0.lowercased() }).count == 4)
        #expect(files.contains("Fichiers/Été à Sète.pdf"))
        #expect(files.contains("Fichiers/été à sète (2).pdf"))
        for name in zip.names {
            #expect(!name.contains("..") && name.utf8.count <= 200, "\(name)")
            #expect(name.split(separator: "/").count <= 2, "\(name)")
        }
        #expect(zip.entries.first { $0.name == "Fichiers/Été à Sète.pdf" }?.bytes.isEmpty == false)
        #expect(zip.text(page).contains("href=\"Fichiers/%C3%89t%C3%A9%20%C3%A0%20S%C3%A8te.pdf\""))
    }

    @Test func `a file that the disk has lost is told of, and the rest is there`() throws {
        try send(["Un.pdf", "Deux.pdf"], by: .amina)
        let digest: String = try town.site.database.read {
            try $0.one("SELECT a.digest FROM attachment AS a WHERE a.name = 'Un.pdf'")
        }
        let path = town.site.files.path(of: try #require(FileDigest(hex: digest)))
        try FileManager.default.removeItem(atPath: path)
        let zip = try StoredZip(town.package(of: .amina).body)
        #expect(zip.names.contains("Fichiers/Deux.pdf") && !zip.names.contains("Fichiers/Un.pdf"))
        #expect(zip.text("Fichiers manquants.txt").contains("Fichiers/Un.pdf"))
        #expect(zip.text(page).contains("Un.pdf (") && !zip.text(page).contains("/Un.pdf\""))
    }

    @Test func `tells by mail and on the site that it is ready, and attaches nothing`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try amina.post("/account/data/export").location == "/account/data")
        #expect(try amina.get("/account/data").words.contains("Votre archive se prépare"))
        #expect(try amina.get(address).status == 404)
        try town.runJobs()
        let mail = try #require(try town.mails(to: Resident.amina.email).last)
        #expect(mail.subject == "Votre archive est prête" && mail.body.contains("/account/data"))
        #expect(try amina.get("/account/notices").words.contains("a préparé votre archive"))
        #expect(try amina.get("/account/data").words.contains("Votre archive est prête"))
    }

    @Test func `asks who one is where that was long ago, before and after`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try town.package(of: .amina).status == 200)
        town.pass(3600)
        #expect(try amina.get(address).file == nil)
        #expect(try amina.post("/account/data/export").status != 303)
        try amina.post("/account/proof", ["password": Resident.password, "next": address])
        #expect(try amina.get(address).status == 200)
        #expect(try town.guest().get(address).status == 401)
        #expect(try town.visit(as: .sofia).get(address).status == 404)
    }

    @Test func `is noted in the log, and asked for three times an hour at most`() throws {
        let noted: SQL = "SELECT COUNT(*) FROM audit AS a WHERE a.action = 'exported'"
        for _ in 1...3 { #expect(try town.package(of: .amina).status == 200) }
        #expect(try here.count(noted) == 3)
        let refused = try town.package(of: .amina)
        #expect(refused.status == 429 && refused.words.contains("trois fois en une heure"))
        #expect(try town.package(of: .loic).status == 200)
    }

    @Test func `asked for twice is made once`() throws {
        let amina = try town.visit(as: .amina)
        for _ in 1...2 { #expect(try amina.post("/account/data/export").status == 303) }
        #expect(
            try here.count("SELECT COUNT(*) FROM job AS j WHERE j.kind = 'accounts.package'") == 1)
        #expect(try here.count("SELECT COUNT(*) FROM audit AS a WHERE a.action = 'exported'") == 1)
    }

    @Test func `is gone after some days, by oneself sooner, and of the disk as well`() throws {
        try Jobs(town.site).schedule()
        for isSooner in [false, true] {
            let path = try #require(try town.package(of: .amina).file?.path)
            #expect(FileManager.default.fileExists(atPath: path))
            if isSooner {
                let gone = try town.visit(as: .amina).delete(address)
                #expect(gone.status == 303)
            } else {
                try town.wait(4 * 86_400 + 3600)
                #expect(try town.signInAgain(.amina).get(address).status == 404)
            }
            #expect(!FileManager.default.fileExists(atPath: path))
            _ = try town.visit(as: .amina).post("/account/proof", ["password": Resident.password])
        }
    }
}
