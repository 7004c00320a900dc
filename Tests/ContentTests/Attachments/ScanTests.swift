import Community
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Files and the scanner for viruses") struct ScanTests {
    let clamd: FakeClamd
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        let clamd = try FakeClamd(.honest)
        self.clamd = clamd
        board = try PinboardTown { $0.scanner = Clamd(clamd.address, patience: 0.3) }
        card = try board.card()
    }

    private static let eicar = Array(
        #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"#.utf8)

    private func page(_ resident: Resident = .sofia) throws -> Answer {
        try board.visit(resident).get(board.address(card))
    }

    private func file() throws -> String {
        try #require(try page().values(of: "href").last { $0.contains("/attachments/") })
    }

    private func told(_ resident: Resident) throws -> Int {
        let person = try board.town.person(resident)
        return try board.count(
            """
            SELECT COUNT(*) AS n FROM notice AS n
            WHERE n.reason = 'fileInfected' AND n.person_id = \(person)
            """)
    }

    @Test func `a clean file is said to be, and is there at once`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        #expect(try page().words.contains("analysé, sans virus"))
        #expect(try board.visit(.sofia).get(file()).status == 200)
    }

    @Test func `a virus is refused as it comes, its sender and the team are told`() throws {
        let sent = try board.upload("Facture.txt", Self.eicar)
        let answer = try board.comment("Voici", on: card, by: .loic, files: [sent])
        #expect(answer.status == 422)
        #expect(answer.words.contains("Facture.txt , l’antivirus y a trouvé un virus"))
        #expect(try board.count("SELECT COUNT(*) AS n FROM attachment AS a") == 0)
        #expect(try [told(.malik), told(.claire), told(.loic)] == [1, 1, 0])
    }

    @Test(arguments: [FakeClamd.Behaviour.closing, .hanging, .babbling])
    func `while the scanner is away a file waits, for its sender alone`(
        behaviour: FakeClamd.Behaviour
    ) throws {
        clamd.behave(behaviour)
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        #expect(try page().words.contains("en attente d’analyse"))
        let waiting = try board.visit(.sofia).get(file())
        #expect(waiting.status == 503 && waiting.words.contains("attend l’antivirus"))
        #expect(try board.visit(.malik).get(file()).status == 503)
        #expect(try board.visit(.loic).get(file()).status == 200)
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        #expect(try board.visit(.sofia).get(file()).status == 503)
        clamd.behave(.honest)
        try board.town.wait(300)
        #expect(try board.visit(.sofia).get(file()).status == 200)
        #expect(try page().words.contains("analysé, sans virus"))
    }

    @Test func `a virus found later withholds the file, and all are told once`() throws {
        clamd.behave(.closing)
        let sent = try board.upload("Facture.txt", Self.eicar)
        try board.comment("Voici", on: card, by: .loic, files: [sent])
        clamd.behave(.honest)
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        let answer = try board.visit(.loic).get(file())
        #expect(answer.status == 410 && answer.words.contains("un virus dans ce fichier"))
        #expect(try page().words.contains("virus trouvé"))
        #expect(try [told(.malik), told(.claire), told(.loic), told(.sofia)] == [1, 1, 1, 0])
        try board.town.wait(600)
        #expect(try told(.malik) == 1)
    }

    @Test func `a file too long for the scanner is said not to be scanned`() throws {
        clamd.behave(.limited(to: 10))
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        #expect(try page().words.contains("n’a pas pu être analysé"))
        #expect(try board.visit(.sofia).get(file()).status == 200)
    }

    @Test func `a file from before the scanner is said not to be scanned, until it is`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        try board.write { try $0.run("UPDATE attachment SET scan = 'none'") }
        #expect(try page().words.contains("non analysé"))
        #expect(try board.visit(.sofia).get(file()).status == 200)
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        #expect(try page().words.contains("analysé, sans virus"))
    }

    @Test func `without a scanner nothing is said, and a file is there`() throws {
        let board = try PinboardTown()
        let card = try board.card()
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        let page = try board.visit(.sofia).get(board.address(card))
        #expect(!page.words.contains("analysé"))
        let file = page.values(of: "href").last { $0.contains("/attachments/") } ?? ""
        #expect(try board.visit(.sofia).get(file).status == 200)
    }
}
