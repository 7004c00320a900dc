import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Searching inside documents") struct InsideTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    func found(_ text: String, as resident: Resident = .loic) throws -> Answer {
        try room.found(text, as: resident)
    }

    func pages(_ count: Int, _ word: String, on page: Int) -> [String] {
        (1...count).map { $0 == page ? "Here stands \(word) alone" : "Ordinary words, leaf \($0)" }
    }

    func vetted(_ title: String, _ file: UploadedFile) throws -> Item.ID {
        let id = try room.propose(title, file)
        try room.decide("vetted", room.version(id))
        try room.town.runJobs()
        return id
    }

    @Test func `Loïc finds a word of page 12 once it is vetted`() throws {
        let file = try room.town.paged("Accord.pdf", pages(20, "zygomatique", on: 12))
        let id = try room.propose("Accord", file)
        try room.town.runJobs()
        for resident in [Resident.loic, .amina, .malik] {
            #expect(try !found("zygomatique", as: resident).words.contains("Accord"))
        }
        try room.decide("vetted", room.version(id))
        try room.town.runJobs()
        for resident in [Resident.loic, .region, .malik] {
            let page = try found("zygomatique", as: resident)
            #expect(page.values(of: "href").contains(LibraryPaths.document(id, in: room.space)))
            #expect(page.words.contains("page 12"))
            #expect(page.text.contains("Here stands <mark>zygomatique</mark> alone"))
        }
        #expect(try room.page(id).words.contains("Texte lu"))
        #expect(try room.page(id).words.contains("20 pages"))
    }

    @Test func `a third version stays unfound until it is vetted, then the second is`() throws {
        let id = try vetted(
            "Accord", room.town.paged("Un.pdf", pages(3, "premierement", on: 2)))
        try room.sendVersion(
            of: id, room.town.paged("Deux.pdf", pages(3, "deuxiemement", on: 3)))
        try room.town.runJobs()
        #expect(try !found("deuxiemement").words.contains("Accord"))
        #expect(try !found("deuxiemement", as: .malik).words.contains("page 3"))
        #expect(try found("premierement").words.contains("page 2"))
        let newer = try room.version(id)
        #expect(try room.count("SELECT COUNT(*) AS n FROM text_page AS p") == 3)
        try room.decide("vetted", newer)
        #expect(try !found("premierement").words.contains("Accord"))
        try room.town.runJobs()
        #expect(try found("deuxiemement").words.contains("page 3"))
        #expect(try !found("premierement").words.contains("Accord"))
        #expect(try room.count("SELECT COUNT(*) AS n FROM text_page AS p") == 3)
    }

    @Test func `a document in the trash is not found, and comes back with its pages`() throws {
        let id = try vetted("Accord", room.town.paged("A.pdf", pages(3, "zygomatique", on: 2)))
        let malik = try room.visit(.malik)
        try malik.delete(LibraryPaths.document(id, in: room.space))
        #expect(try !found("zygomatique").words.contains("Accord"))
        try malik.post(SpacePaths.restoration(id, in: room.space))
        #expect(try found("zygomatique").words.contains("page 2"))
    }

    @Test func `what is of some readers is not found by others`() throws {
        let theme = try room.theme("Réservé", ["audience": "moderators"])
        let file = try room.town.paged("A.pdf", pages(3, "zygomatique", on: 2))
        let id = try room.propose("Accord", file, ["theme": theme.description], by: .malik)
        try room.decide("vetted", room.version(id))
        try room.town.runJobs()
        #expect(try found("zygomatique", as: .malik).words.contains("page 2"))
        #expect(try !found("zygomatique").words.contains("Accord"))
        #expect(try !found("zygomatique", as: .region).words.contains("Accord"))
    }

    @Test func `a document says what the search finds of its file`() throws {
        let files: [(String, [UInt8], String)] = [
            ("blank.pdf", PagedPDF.make(["", ""]), "Sans texte (image)"),
            ("locked.pdf", PagedPDF.locked, "Protégé par un mot de passe"),
            ("broken.pdf", Array("%PDF-1.4\nnothing of one".utf8), "Illisible"),
            ("plain.txt", Array("Le zygomatique est un muscle.".utf8), "Texte lu"),
        ]
        for (name, bytes, state) in files {
            let id = try vetted(name, UploadedFile(name, bytes, in: room.town.site.files))
            #expect(try room.page(id).words.contains(state), "\(name)")
        }
        #expect(try found("zygomatique").words.contains("dans le fichier"))
    }

    @Test func `it does no harm to read a version twice, or one that is gone`() throws {
        let id = try vetted("Accord", room.town.paged("A.pdf", pages(3, "zygomatique", on: 2)))
        let version = try room.version(id)
        let now = room.town.now
        try room.town.site.database.write { db in
            try ReadingSchedule.add(version.id, .sent, db, at: now)
            try ReadingSchedule.add(DocumentVersion.ID(rawValue: 99_999), .sent, db, at: now)
        }
        try room.town.runJobs()
        #expect(try found("zygomatique").words.contains("page 2"))
        #expect(try room.count("SELECT COUNT(*) AS n FROM text_page AS p") == 3)
        #expect(try room.count("SELECT COUNT(*) AS n FROM job AS j WHERE j.attempts > 0") == 0)
    }
}
