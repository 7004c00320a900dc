import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Library

@Suite("A virus that is found late in a document") struct LateVerdictTests {
    let clamd: FakeClamd
    let room: LibraryTown
    let version: DocumentVersion

    private static let eicar =
        #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"#

    init() throws {
        let clamd = try FakeClamd(.closing)
        self.clamd = clamd
        room = try LibraryTown { $0.scanner = Clamd(clamd.address, patience: 0.3) }
        let bytes = PagedPDF.make(["one", "zygomatique"]) + Array(Self.eicar.utf8)
        let id = try room.propose(
            "Accord", UploadedFile("A.pdf", bytes, in: room.town.site.files))
        version = try room.version(id)
    }

    /// Vetted and read before there was a scanner.
    private func vetUnscanned() throws {
        try room.town.site.database.write { try $0.run("UPDATE attachment SET scan = 'none'") }
        try room.decide("vetted", version)
        try room.town.runJobs()
        #expect(try room.found("zygomatique").words.contains("Accord"))
        #expect(try room.picture(version, as: .loic).status == 200)
    }

    private func scan() throws {
        clamd.behave(.honest)
        try Jobs(room.town.site).schedule()
        try room.town.wait(300)
        #expect(try room.version(version.document).scan == .infected)
    }

    @Test func `takes its text from the search and its picture away`() throws {
        try vetUnscanned()
        let picture = try #require(try room.version(version.document).reading?.picture?.digest)
        try scan()
        for resident in [Resident.loic, .malik, .amina] {
            #expect(try !room.found("zygomatique", as: resident).words.contains("dans le fichier"))
            #expect(try room.picture(version, as: resident).status == 404)
            #expect(try room.file(version.document, as: resident).status == 410)
        }
        #expect(try room.count("SELECT COUNT(*) AS n FROM text_page AS p") == 0)
        #expect(try room.count("SELECT COUNT(*) AS n FROM document_reading AS r") == 0)
        let swept: Int = try room.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM job AS j WHERE j.payload = \(picture)")
        }
        #expect(swept == 1)
        let page = try room.page(version.document)
        #expect(page.words.contains("virus trouvé") && !page.text.contains("/picture"))
    }

    @Test func `and is not read again`() throws {
        try vetUnscanned()
        try scan()
        let now = room.town.now
        try room.town.site.database.write {
            try ReadingSchedule.add(version.id, .sent, $0, at: now)
        }
        try room.town.runJobs()
        #expect(try room.count("SELECT COUNT(*) AS n FROM document_reading AS r") == 0)
        #expect(try room.count("SELECT COUNT(*) AS n FROM text_page AS p") == 0)
    }

    @Test func `while the scanner is awaited, its picture is its sender’s alone`() throws {
        try room.town.runJobs()
        #expect(try room.picture(version, as: .amina).status == 200)
        #expect(try room.picture(version, as: .malik).status == 503)
        let address = LibraryPaths.version(version.id, in: room.space)
        #expect(try !room.visit(.malik).get(address).text.contains("/picture"))
        #expect(try room.visit(.amina).get(address).text.contains("/picture"))
    }
}
